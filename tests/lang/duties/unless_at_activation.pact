# `unless C` is tested at activation: C ceasing afterwards revives nothing.
status at_war(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any state a attacks any member v then every member m except a, v must help v unless m is at_war; }
}
scenario s {
    1900-02-01: r is at_war;
    1900-03-01: p attacks q;
    1900-04-01: ends r is at_war;
    expect on 1900-03-01: r is not obliged to help q;
    expect on 1900-03-01: u is obliged to help q;
    expect on 1900-04-02: r is not obliged to help q;           # revives nothing
}
