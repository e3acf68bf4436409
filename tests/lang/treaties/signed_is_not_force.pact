action attack/attacks/attacked(a: state, v: state);
treaty t {
    signed 1899-06-01;
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack any other member; }
}
scenario s {
    expect on 1899-06-01: p is not forbidden to attack q because not_bound;
    expect on 1899-12-31: p is not forbidden to attack q because not_bound;
    expect on 1900-01-01: p is forbidden to attack q;
}
