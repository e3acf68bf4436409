# `immediately` is `within 0 days`: the whole of the day is in time.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any state a attacks any member v then every member except a, v must help v immediately; }
}
scenario s {
    1900-03-01: p attacks q;
    expect r has not breached article 1 of t;                   # asked where it stands: the day is not over
    1900-03-01: r helps q;
    expect on 1900-03-01: r has not breached article 1 of t;    # later on the same day is in time
    expect on 1900-03-01: u has breached article 1 of t;
    expect on 1900-03-02: r is not obliged to help q;
    expect on 1900-03-02: u is obliged to help q;               # still owed
}
