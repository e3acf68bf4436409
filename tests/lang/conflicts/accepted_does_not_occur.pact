# error P0403
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must attack q; }
    accepts conflict in article 1 because "made for the test";
}
scenario s {
    expect on 1900-01-01: p is obliged to attack q;
}
