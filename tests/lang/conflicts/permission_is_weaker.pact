# Permitted and forbidden is no conflict.
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p may attack q; }
    article 2 { p must not attack q; }
}
scenario s {
    expect on 1900-01-01: no conflict;
    expect on 1900-01-01: p is permitted to attack q;
    expect on 1900-01-01: p is forbidden to attack q;
}
