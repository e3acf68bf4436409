# Bearers are parties at the trigger's instant: later accession creates nothing for earlier events.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; u from 1900-03-02; w from 1900-03-01; }
    article 1 { when any state a attacks any member v then every member except a, v must help v; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-01: r is obliged to help q;
    expect on 1900-03-01: w is obliged to help q;               # a party from that very day
    expect on 1900-03-01: u is not obliged to help q because not_bound;
    expect on 1900-03-02: u is not obliged to help q;
    expect on 1901-01-01: u is not obliged to help q;
}
