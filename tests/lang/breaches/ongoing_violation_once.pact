# An ongoing act against a ban breaches it once, not at every instant that it lasts.
ongoing action trade/trades/traded(s: state, with t: state);
action pay/pays/paid(s: state);
event tick/ticks/ticked(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not trade with any other member; }
    article 2 { when any member m breaches article 1 then m must pay; }
}
scenario s {
    1900-03-01: p trades with q;
    1900-03-02: p pays;
    1900-03-10: q ticks;
    expect on 1900-03-01: p is obliged to pay;
    expect on 1900-03-10: p is not obliged to pay because fulfilled;
}
