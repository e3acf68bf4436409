# What follows from a breach comes after the acts of its instant, in whatever order conditions are looked at.
action push/pushes/pushed(a: state, v: state);
action hit/hits/hit_once(a: state, v: state);
event stop/stops/stopped(s: state);
status calm(s: state);
status agitated(s: state);
define tense(s: state) if not s is calm;
define eager(s: state) if not tense(s);
define guilty(s: state) if s has breached article 1 of t;
treaty t {
    parties { p; q; r; }
    article 1 { every member must not push any other member; }
    article 2 { every member must not hit any other member; }
    article 3 { every member m where (not eager(m)) must not hit any other member; }
    article 4 { when any member m is agitated and not eager(m) then m must not hit any other member; }
    article 5 { every member must not hit any other member notwithstanding article 9; }
    article 6 { every member must not hit any other member subject to article 9; }
    article 9 { r may push q; }
    article 60 { when some member a satisfies (guilty(a)) then suspends article 2, article 3, article 4, article 5, article 6; }
    article 61 { when any member m stops and some member a satisfies (a has breached article 1)
                 then suspends article 2, article 3, article 4 for m; }
}
scenario with_the_breach {
    q is agitated;
    1930-02-01: { p pushes q;  q hits r; }
    expect q has breached article 2 of t and q has breached article 3 of t and q has breached article 4 of t;
    expect q has breached article 5 of t and q has breached article 6 of t;
    expect q is not forbidden to hit r because suspended;
    1930-02-02: r hits q;
    expect r has not breached article 2 of t and r has not breached article 3 of t;
}
