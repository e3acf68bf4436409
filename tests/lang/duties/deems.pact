# `as it deems necessary` leaves the means to the bearer, not whether to act.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any state a attacks any member v then every member except a, v must help v as it deems necessary within 5 days; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-02: u helps q;
    expect on 1900-03-01: r is obliged to help q;
    expect on 1900-03-06: r has breached article 1 of t;
    expect on 1900-03-06: u has not breached article 1 of t;
}
