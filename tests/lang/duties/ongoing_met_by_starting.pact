# A duty to do an ongoing act is met by starting it; ending it later breaks nothing.
action attack/attacks/attacked(a: state, v: state);
ongoing action sanction/sanctions/sanctioned(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a attacks any member v then every member except a, v must sanction a within 5 days; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-03: r sanctions p;
    1900-03-04: ends r sanctions p;
    expect on 1900-03-04: r is not obliged to sanction p;
    expect on 1900-03-06: r has not breached article 1 of t;
}
