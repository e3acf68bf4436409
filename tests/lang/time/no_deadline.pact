# A duty without a time stays open: it is never breached by waiting.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1950-01-01: r has not breached article 1 of t;
    expect on 1950-01-01: r is obliged to help q;
    1950-01-02: r helps q;
    expect on 1950-01-03: r is not obliged to help q because fulfilled;
}
