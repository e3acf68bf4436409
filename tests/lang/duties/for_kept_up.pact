# With `for` an ongoing act must be kept up; kept to the end the duty is fulfilled.
action attack/attacks/attacked(a: state, v: state);
ongoing action sanction/sanctions/sanctioned(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a attacks any member v then every member except a, v must sanction a for 30 days; }
}
scenario s {
    1900-03-01: { p attacks q; r sanctions p; }
    expect on 1900-03-15: r is obliged to sanction p;
    expect on 1900-03-15: r has not breached article 1 of t;
    expect on 1900-04-02: r is not obliged to sanction p because fulfilled;
    1900-04-03: ends r sanctions p;
    expect on 1900-04-04: r has not breached article 1 of t;
}
