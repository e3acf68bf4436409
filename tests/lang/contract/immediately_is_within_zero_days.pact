# `immediately` gives the day of the trigger and no other, as `within 0 days` does.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a attacks any member v then every member except a, v must help v immediately; }
    article 2 { when any member a attacks any member v then every member except a, v must help v within 0 days; }
}
scenario that_day {
    1900-03-01: p attacks q;
    expect r is obliged to help q under article 1 of t and r has not breached treaty t;
    1900-03-01: r helps q;
    expect on 1900-03-02: r has not breached article 1 of t and r has not breached article 2 of t;
}
scenario next_day {
    1900-03-01: p attacks q;
    1900-03-02: r helps q;
    expect on 1900-03-01: r has breached article 1 of t and r has breached article 2 of t;
}
