# `any member must` makes each of the group obliged (as one of it) until one has done it; who is outside is not.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any member a attacks any member v then any member except a, v must help v within 5 days; }
}
scenario one_does {
    expect on 1900-02-28: r is not obliged to help q because not_triggered;
    1900-03-01: p attacks q;
    expect r is obliged to help q and u is obliged to help q;
    expect p is not obliged to help q and q is not obliged to help q;
    1900-03-02: u helps q;
    expect on 1900-03-03: r is not obliged to help q because fulfilled;
    expect on 1900-03-06: r has not breached article 1 of t and u has not breached article 1 of t;
}
scenario none_does {
    1900-03-01: p attacks q;
    expect on 1900-03-05: r has not breached article 1 of t;
    expect on 1900-03-06: r has breached article 1 of t and u has breached article 1 of t and p has not breached article 1 of t;
}
