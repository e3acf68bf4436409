# A trigger with an event in it fires at each occurrence, once the last instance is final.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-02: r helps q;
    expect on 1900-03-03: r is not obliged to help q because fulfilled;
    1900-04-01: p attacks q;
    expect on 1900-04-01: r is obliged to help q;               # a new occurrence, a new duty
    1900-04-02: r helps q;
    expect on 1900-04-03: r is not obliged to help q;
}
