# While an instance is active the same clause and bindings do not fire again: no new time runs.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 10 days; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-08: p attacks q;
    1900-03-12: r helps q;
    expect on 1900-03-10: r has not breached article 1 of t;
    expect on 1900-03-11: r has breached article 1 of t;        # D+10 of the first attack, not of the second
    expect on 1900-03-13: r is not obliged to help q;           # one act, one duty
}
