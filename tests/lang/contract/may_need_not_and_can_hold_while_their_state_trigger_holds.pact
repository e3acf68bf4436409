# A permission, an exemption and a power that a state begins hold while it does, and no longer.
status besieged(s: state);
action trade/trades/traded(s: state);
action pay/pays/paid(s: state);
action decree/decrees/decreed(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member m is besieged then { m may trade;  m need not pay;  m can decree; } }
}
scenario while_it_holds {
    expect on 1900-02-28: p is not permitted to trade because not_triggered;
    expect on 1900-02-28: p is not exempt from pay and p is not empowered to decree;
    1900-03-01: p is besieged;
    expect p is permitted to trade and p is exempt from pay and p is empowered to decree;
    expect q is not permitted to trade and q is not exempt from pay and q is not empowered to decree;
    expect on 1905-03-01: p is permitted to trade and p is exempt from pay and p is empowered to decree;
    1905-04-01: ends p is besieged;
    expect on 1905-04-02: p is not permitted to trade because expired;
    expect on 1905-04-02: p is not exempt from pay because expired;
    expect on 1905-04-02: p is not empowered to decree;
    1905-04-03: p decrees;
    expect p has not decreed;
}
