# Two duties to acts that exclude each other conflict.
ongoing action trade/trades/traded(s: state, with t: state);
action boycott/boycotts/boycotted(s: state, t: state) excludes trade(s, t);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p must trade with q; }
    article 2 { p must boycott q; p must boycott r; }
    accepts conflict in article 1 because "made for the test";
}
scenario s {
    expect on 1900-01-01: conflict between article 1 of t and article 2 of t for p;
}
