status neutral(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u, w; }
    article 1 { when any state a attacks any member v then every member m except a, v, w where (not m is neutral) must help v; }
}
scenario s {
    1900-02-01: u is neutral;
    1900-03-01: p attacks q;
    expect on 1900-03-01: r is obliged to help q;
    expect on 1900-03-01: u is not obliged to help q;           # where
    expect on 1900-03-01: w is not obliged to help q;           # except
    expect on 1900-03-01: p is not obliged to help q;           # except
}
