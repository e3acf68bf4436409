# Each alternative of a choice is barred by another ban: no conflict is found. Found when one ban bars both.
# A choice conflicts only when every alternative is barred.
action help/helps/helped(s: state, v: state);
action supply/supplies/supplied(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p must (help q or supply q); r must (help q or supply q); }
    article 2 { p must not help q; r must not help q; }
    article 3 { p must not supply q; }
    accepts conflict in article 1 because "made for the test";
}
scenario s {
    expect on 1900-01-01: no conflict between article 1 of t and article 2 of t for r;
    expect on 1900-01-01: conflict between article 1 of t and article 3 of t for p;
}
