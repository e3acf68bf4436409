action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p must attack q; }
    article 2 { p must not attack r; q must not attack p; }
}
scenario s {
    expect on 1900-01-01: no conflict;
    expect on 1900-01-01: no conflict between article 1 of t and article 2 of t;
    expect on 1900-01-01: p is obliged to attack q and p is forbidden to attack r;
}
