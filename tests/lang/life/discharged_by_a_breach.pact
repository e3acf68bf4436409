# A release that follows from a breach releases from what is left after it.
action push/pushes/pushed(a: state, v: state);
action hit/hits/hit_once(a: state, v: state);
action warn/warns/warned(a: state, v: state);
status calm(s: state);
define tense(s: state) if not s is calm;
treaty t {
    parties { p; q; r; }
    article 1 { every member must not push any other member; }
    article 2 { every member m where (m is calm or tense(m)) must not hit any other member; }
    article 3 { p must warn q by 1930-02-01; }
    article 60 { when any member a breaches article 1 then discharges article 2, article 3; }
}
scenario released {
    1930-02-01: { p pushes q;  q hits r; }
    expect q has breached article 2 of t;
    expect q is not forbidden to hit r because discharged;
    expect p is not obliged to warn q because discharged;
    expect on 1930-02-02: p has not breached article 3 of t;
}
