action attack/attacks/attacked(a: state, v: state);
status at_peace(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must attack q unless p is forbidden to attack q under article 2; }
    article 2 { p must not attack q; }
}
scenario s {
    expect on 1900-01-01: no conflict;
    expect on 1900-01-01: p is forbidden to attack q;
    expect on 1900-01-01: p is not obliged to attack q;
}
