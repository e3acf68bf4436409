# A ban that nobody broke is fulfilled when its window ends; one that was broken is violated.
action trade/trades/traded(s: state, with t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must not trade with q until 1900-06-01; }
}
scenario kept {
    expect on 1900-05-31: p is forbidden to trade with q and p is not fulfilled under article 1 of t;
    expect on 1900-06-01: p is fulfilled under article 1 of t;
    expect on 1900-06-01: p is not forbidden to trade with q because fulfilled;
    1900-06-02: p trades with q;
    expect p has not breached article 1 of t;
}
scenario broken {
    1900-05-31: p trades with q;
    expect p has breached article 1 of t;
    expect on 1900-06-02: p is violated under article 1 of t and p is not fulfilled under article 1 of t;
    expect on 1900-06-02: p is not forbidden to trade with q because not fulfilled;
}
