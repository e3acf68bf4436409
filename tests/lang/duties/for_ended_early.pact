# Ending early violates a duty that must be kept up.
action attack/attacks/attacked(a: state, v: state);
ongoing action sanction/sanctions/sanctioned(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any member a attacks any member v then every member except a, v must sanction a for 30 days; }
}
scenario s {
    1900-03-01: { p attacks q; r sanctions p; u sanctions p; }
    1900-03-20: ends r sanctions p;
    expect on 1900-03-19: r has not breached article 1 of t;
    expect on 1900-03-20: r has breached article 1 of t;        # at the end, not at the end of the 30 days
    expect on 1900-04-05: u has not breached article 1 of t;
}
