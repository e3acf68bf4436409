# The order in which articles stand does not matter.
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { q, p; }
    article 9 { p must not attack q; }
    article 2 { p must attack q; }
    accepts conflict in article 2 because "made for the test";
}
scenario s {
    expect on 1900-01-01: conflict between article 2 of t and article 9 of t for p;
    expect on 1900-01-01: conflict between article 9 of t and article 2 of t for p;
}
