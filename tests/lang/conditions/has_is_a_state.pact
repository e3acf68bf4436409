# `has V` lasts: it fires once.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a has attacked any member v then every member except a, v must help v; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-02: r helps q;
    1900-04-01: p attacks q;
    expect on 1900-03-01: r is obliged to help q;
    expect on 1900-04-01: r is not obliged to help q because fulfilled;
}
