# The bearer's choice: either act will do, and neither alone is owed.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
action supply/supplies/supplied(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u, w; }
    article 1 { when any state a attacks any member v then every member except a, v must (help v or supply v) within 5 days; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-02: r helps q;
    1900-03-03: u supplies q;
    expect on 1900-03-06: r has not breached article 1 of t;
    expect on 1900-03-06: u has not breached article 1 of t;
    expect on 1900-03-06: w has breached article 1 of t;
}
