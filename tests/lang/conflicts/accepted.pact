# An accepted conflict is shown and not counted.
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must attack q; }
    article 2 { p must not attack q; }
    accepts conflict in article 1 because "made for the test";
}
scenario s {
    expect on 1900-01-01: conflict between article 1 of t and article 2 of t for p;
}
