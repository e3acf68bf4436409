# Every bearer that both texts bind is in conflict, and no other.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t1 {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any state a attacks any member v then every member except a, v must help v; }
    accepts conflict in article 1 because "made for the test";
}
treaty t2 {
    in force from 1900-01-01;
    parties { r, w; }
    article 1 { every member must not help any state; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-01: conflict between article 1 of t1 and article 1 of t2 for r;
    expect on 1900-03-01: no conflict between article 1 of t1 and article 1 of t2 for u;
    expect on 1900-03-01: no conflict between article 1 of t1 and article 1 of t2 for w;
}
