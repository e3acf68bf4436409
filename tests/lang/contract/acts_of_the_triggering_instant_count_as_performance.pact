# What is done at the very instant of the trigger performs the duty that it activates; what was done before does not.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a attacks any member v then every member except a, v must help v within 5 days; }
}
scenario same_instant {
    1900-03-01: { r helps q; p attacks q; }
    expect on 1900-03-02: r is not obliged to help q because fulfilled;
    expect on 1900-03-06: r has not breached article 1 of t;
}
scenario earlier {
    1900-03-01: r helps q;
    1900-03-01: p attacks q;
    expect on 1900-03-02: r is obliged to help q;
    expect on 1900-03-06: r has breached article 1 of t;
}
