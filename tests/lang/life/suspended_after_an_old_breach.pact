# An old breach is no breach of the instant: what asks for it and for an event is in time for the acts beside that event.
action push/pushes/pushed(a: state, v: state);
action hit/hits/hit_once(a: state, v: state);
action warn/warns/warned(a: state, v: state);
event stop/stops/stopped(s: state);
treaty t {
    parties { p; q; r; }
    article 1 { every member must not push any other member; }
    article 2 { every member must not hit any other member; }
    article 3 { when any member a hits any member v then a must warn v within 10 days; }
    article 60 { when any member m stops and any member a has breached article 1 then suspends article 2, article 3 for m; }
}
scenario old {
    1930-01-01: p pushes q;
    1930-02-01: { q stops;  q hits r;  r hits q; }
    expect q has not breached article 2 of t and r has breached article 2 of t;
    expect q is not obliged to warn r because suspended;
    expect r is obliged to warn q;
}
scenario new {
    1930-02-01: { p pushes q;  q stops;  q hits r; }
    expect q has breached article 2 of t and q is not obliged to warn r because suspended;
}
