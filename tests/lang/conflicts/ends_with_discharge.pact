# The conflict ends with either duty.
action attack/attacks/attacked(a: state, v: state);
status at_peace(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must attack q unless p is at_peace; }
    article 2 { p must not attack q; }
    accepts conflict in article 1 because "made for the test";
}
scenario s {
    1900-03-01: p is at_peace;
    expect on 1900-02-28: conflict between article 1 of t and article 2 of t for p;
    expect on 1900-03-02: no conflict;
}
