# `should not` is no recommendation to do it, and no ban.
action trade/trades/traded(a: state, b: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member should not trade any other member; }
}
scenario s {
    1901-01-01: p trades q;
    expect on 1901-01-01: p is not recommended to trade q;
    expect on 1901-01-01: p is not forbidden to trade q;
    expect on 1901-01-01: p has not breached article 1 of t;
}
