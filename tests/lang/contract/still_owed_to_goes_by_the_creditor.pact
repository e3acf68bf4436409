# warning P0502
# Of what is owed to several, the part owed to who is no party to the later treaty is still owed, and breached towards it only.
use std.vclt;
action pay/pays/paid(s: state);
treaty old {
    signed 1900-01-01;
    in force from 1900-02-01;
    parties { p, q, s; }
    article 1 { p must pay by 1912-01-01; }
}
treaty recent {
    signed 1910-01-01;
    in force from 1910-02-01;
    parties { p, q; }
    article 1 { p must not pay; }
}
scenario the_part_that_is_left {
    expect on 1910-01-31: p is obliged to pay;
    expect on 1910-02-01: p is obliged to pay and p is forbidden to pay;
    expect on 1910-02-01: p is obliged to pay because overridden;               # `overridden, still owed`
    expect on 1912-01-01: p has breached article 1 of old against s;
    expect on 1912-01-01: p has not breached article 1 of old against q;
}
