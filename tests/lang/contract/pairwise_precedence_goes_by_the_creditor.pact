# warning P0502
# Of successive treaties the later overrides what is owed to its own parties alone; what is owed to an outsider stands.
use std.vclt;
action pay/pays/paid(s: state, to t: state);
action trade/trades/traded(s: state, with t: state);
treaty old {
    signed 1900-01-01;
    in force from 1900-02-01;
    parties { p, q, s; }
    article 1 { p must pay to q by 1912-01-01 owed to q; }
    article 2 { p must trade with q by 1912-01-01 owed to s; }
}
treaty recent {
    signed 1910-01-01;
    in force from 1910-02-01;
    parties { p, q; }
    article 1 { p must not pay to q; }
    article 2 { p must not trade with q; }
}
scenario pairs {
    expect on 1910-01-31: p is obliged to pay to q and p is obliged to trade with q;
    expect on 1910-02-01: p is not obliged to pay to q because overridden;
    expect on 1910-02-01: p is obliged to trade with q;
    expect on 1912-01-01: p has not breached article 1 of old;
    expect on 1912-01-01: p has breached article 2 of old against s;
    expect on 1911-01-01: no conflict between article 1 of old and article 1 of recent;
    expect on 1911-01-01: conflict between article 2 of old and article 2 of recent for p;
}
