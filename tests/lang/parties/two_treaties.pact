# Each treaty binds its own parties in its own time.
action attack/attacks/attacked(a: state, v: state);
treaty t1 {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack any other member; }
}
treaty t2 {
    in force from 1905-01-01;
    parties { q, r; }
    article 1 { every member must not attack any other member; }
}
scenario s {
    expect on 1905-01-01: p is forbidden to attack q under article 1 of t1;
    expect on 1905-01-01: p is not forbidden to attack q under article 1 of t2;
    expect on 1905-01-01: q is forbidden to attack r under article 1 of t2;
    expect on 1905-01-01: q is not forbidden to attack r under article 1 of t1;
    expect on 1904-12-31: q is not forbidden to attack r;
    expect on 1905-01-01: p is not forbidden to attack r;
}
