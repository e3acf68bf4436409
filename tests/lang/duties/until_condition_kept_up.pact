# `until CONDITION` ends the duty when the condition comes true.
status at_peace(s: state);
action attack/attacks/attacked(a: state, v: state);
ongoing action sanction/sanctions/sanctioned(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any member a attacks any member v then every member except a, v must sanction a until a is at_peace; }
}
scenario s {
    1900-03-01: { p attacks q; r sanctions p; u sanctions p; }
    1900-03-20: ends u sanctions p;
    1900-05-01: p is at_peace;
    1900-05-02: ends r sanctions p;
    expect on 1900-03-20: u has breached article 1 of t;
    expect on 1900-04-30: r is obliged to sanction p;
    expect on 1900-05-02: r is not obliged to sanction p because fulfilled;
    expect on 1900-05-02: r has not breached article 1 of t;
}
