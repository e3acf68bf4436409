# `unless C` is looked at when the norm would arise, for each bearer: where C holds, nothing arises.
status ill(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any member a attacks any member v then every member m except a, v must help v within 5 days unless m is ill; }
}
scenario ill_then {
    r is ill;
    1900-03-01: p attacks q;
    expect u is obliged to help q and r is not obliged to help q;
    expect on 1900-03-06: u has breached article 1 of t and r has not breached article 1 of t;
}
scenario well_again_by_then {
    r is ill;
    1900-02-28: ends r is ill;
    1900-03-01: p attacks q;
    expect r is obliged to help q;
    expect on 1900-03-06: r has breached article 1 of t;
}
