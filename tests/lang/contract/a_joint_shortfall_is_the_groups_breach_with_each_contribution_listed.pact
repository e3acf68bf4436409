# note P0531 P0532
# Where a joint total falls short each of the group is in breach, also who gave most; notes list what each gave, and who gave nothing.
action attack/attacks/attacked(a: state, v: state);
action pay/pays/paid(s: state, n: number, to t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any member a attacks any member v then every member except a, v jointly must pay at least 100 to v within 10 days; }
}
scenario one_short {
    1900-03-01: p attacks q;
    1900-03-02: r pays 99 to q;
    expect on 1900-03-10: r has not breached article 1 of t and u has not breached article 1 of t;
    expect on 1900-03-11: r has breached article 1 of t against q and u has breached article 1 of t against q;
    expect on 1900-03-11: p has not breached article 1 of t and q has not breached article 1 of t;
}
