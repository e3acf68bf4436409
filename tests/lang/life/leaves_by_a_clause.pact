# Whom a clause makes leave has first done what it did: also where permissions may lift the ban.
action push/pushes/pushed(a: state, v: state);
action hit/hits/hit_once(a: state, v: state);
event stop/stops/stopped(s: state);
treaty t {
    parties { p; q; r; }
    article 1 { every member must not hit any other member; }
    article 2 { every member must not hit any other member subject to article 3; }
    article 3 { r may hit q; }
    article 4 { when any member m stops then ends party(m, t); }
}
scenario leaves {
    1930-02-01: { q stops;  q hits r; }
    expect q has breached article 1 of t and q has breached article 2 of t;
    expect q is not forbidden to hit r because terminated;
}
