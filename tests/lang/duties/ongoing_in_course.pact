# An ongoing act already in course counts as performance; one that has ended does not.
action attack/attacks/attacked(a: state, v: state);
ongoing action sanction/sanctions/sanctioned(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any member a attacks any member v then every member except a, v must sanction a within 5 days; }
}
scenario s {
    1900-02-01: { r sanctions p; u sanctions p; }
    1900-02-10: ends u sanctions p;
    1900-03-01: p attacks q;
    expect on 1900-03-02: r is not obliged to sanction p because fulfilled;
    expect on 1900-03-02: u is obliged to sanction p;
    expect on 1900-03-06: r has not breached article 1 of t;
    expect on 1900-03-06: u has breached article 1 of t;
}
