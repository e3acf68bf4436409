# A permission and an exemption for one act do not pull apart.
action trade/trades/traded(a: state, b: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p may trade q; }
    article 2 { p need not trade q; }
}
scenario s {
    expect on 1900-01-02: p is permitted to trade q;
    expect on 1900-01-02: p is exempt from trade q;
    expect on 1900-01-02: no conflict;
}
