ongoing action trade/trades/traded(s: state, with t: state);
action boycott/boycotts/boycotted(s: state, t: state) excludes trade(s, t);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p must trade with q; }
    article 2 { p must boycott r; q must boycott r; }
}
scenario s {
    expect on 1900-01-01: no conflict;
}
