# Other bindings are another instance.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 10 days; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-05: p attacks u;
    expect on 1900-03-05: r is obliged to help q and r is obliged to help u;
    1900-03-06: r helps q;
    expect on 1900-03-07: r is not obliged to help q;
    expect on 1900-03-07: r is obliged to help u;
    expect on 1900-03-14: r has not breached article 1 of t;
    expect on 1900-03-15: r has breached article 1 of t;        # towards u, from 5 March
}
