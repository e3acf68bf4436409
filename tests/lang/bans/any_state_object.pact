action attack/attacks/attacked(a: state, v: state);
x : state;
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack any state; }
}
scenario s {
    expect on 1900-01-01: p is forbidden to attack x;
    expect on 1900-01-01: p is forbidden to attack q;
}
