# An article with a span binds on its first day and not on its last date.
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 from 1905-01-01 until 1906-01-01 { every member must not attack any other member; }
}
scenario s {
    expect on 1904-12-31: p is not forbidden to attack q;
    expect on 1905-01-01: p is forbidden to attack q;
    expect on 1905-12-31: p is forbidden to attack q;
    expect on 1906-01-01: p is not forbidden to attack q;
}
