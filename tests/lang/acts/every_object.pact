# A duty towards every other member is one towards each, done or broken by itself.
action notify/notifies/notified(a: state, b: state);
event quake/quakes/quaked(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; r; s from 1900-02-01; }
    article 1 { when any state x quakes then every member must notify every other member within 7 days; }
}
scenario one_of_two {
    1900-01-01: p quakes;
    expect on 1900-01-01: p is obliged to notify q;
    expect on 1900-01-01: p is obliged to notify r;
    expect on 1900-01-01: p is not obliged to notify p;
    expect on 1900-01-01: p is not obliged to notify s;
    1900-01-03: p notifies q;
    expect on 1900-01-04: p is not obliged to notify q;
    expect on 1900-01-04: p is obliged to notify r;
    expect on 1900-01-09: p has breached article 1 of t;
}
scenario all_of_them {
    1900-01-01: p quakes;
    1900-01-03: p notifies q;
    1900-01-03: p notifies r;
    expect on 1900-02-02: p has not breached article 1 of t;
    expect on 1900-02-02: q has breached article 1 of t;
    expect on 1900-02-02: p is not obliged to notify s;     # who joins later is owed nothing by it
}
