# A duty with `owed to X` is owed to X and to nobody else, whoever the victim is.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any member a attacks any member v then r must help v within 5 days owed to u; }
}
scenario named {
    1900-03-01: p attacks q;
    expect on 1900-03-05: r has not breached article 1 of t against u;
    expect on 1900-03-06: r has breached article 1 of t against u;
    expect on 1900-03-06: r has not breached article 1 of t against q and r has not breached article 1 of t against p;
}
