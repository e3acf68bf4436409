# A choice conflicts with a ban that bars every alternative.
action aid/aids/aided(s: state, v: state);
action help/helps/helped(s: state, v: state) implies aid(s, v);
action supply/supplies/supplied(s: state, v: state) implies aid(s, v);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p must (help q or supply q); r must (help q or supply q); }
    article 2 { p must not aid q; r must not help q; }
    accepts conflict in article 1 because "made for the test";
}
scenario s {
    expect on 1900-01-01: conflict between article 1 of t and article 2 of t for p;
    expect on 1900-01-01: no conflict between article 1 of t and article 2 of t for r;
}
