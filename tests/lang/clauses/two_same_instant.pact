# Two occurrences at one instant are two instances.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state, against a: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any state a attacks any member v then every member except a, v must help v against a within 5 days; }
}
scenario s {
    1900-03-01: { p attacks q; r attacks q; }
    expect on 1900-03-01: u is obliged to help q against p and u is obliged to help q against r;
    expect on 1900-03-01: r is obliged to help q against p and r is not obliged to help q against r;
    1900-03-02: u helps q against p;
    expect on 1900-03-03: u is not obliged to help q against p and u is obliged to help q against r;
}
