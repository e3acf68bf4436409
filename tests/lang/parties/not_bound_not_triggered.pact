# Not bound and not triggered are never confused.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
x : state;
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; u from 1910-01-01; }
    article 1 { when any state a attacks any member v then every member except a, v must help v; }
}
scenario s {
    expect on 1905-01-01: r is not obliged to help q because not_triggered;
    expect on 1905-01-01: x is not obliged to help q because not_bound;
    expect on 1905-01-01: u is not obliged to help q because not_bound;
    expect on 1910-01-01: u is not obliged to help q because not_triggered;
    expect on 1899-12-31: r is not obliged to help q because not_bound;
}
