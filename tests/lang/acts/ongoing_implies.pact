# While an ongoing act lasts, what it implies lasts.
ongoing action sanction/sanctions/sanctioned(s: state, t: state);
ongoing action sever_trade/severs_trade/severed_trade(s: state, with t: state) implies sanction(s, t);
define embargo(s: state, t: state) if s sanctions t;
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: p severs_trade with q;
    1900-05-01: ends p severs_trade with q;
    expect on 1900-04-01: embargo(p, q);
    expect on 1900-05-01: not embargo(p, q);
}
