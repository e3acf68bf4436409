# A role that a question leaves out is any, or none: the verdict says the same as the test.
action visit/visits/visited(a: state, b: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p may visit q; }
    article 2 { q must not visit r; }
    article 3 { r need not visit p; }
    article 4 { p must visit r; }
}
scenario s {
    1900-02-01: p visits q;
    expect p is permitted to visit and q is forbidden to visit and r is exempt from visit;
    expect r is not obliged to visit because exempt;
}
