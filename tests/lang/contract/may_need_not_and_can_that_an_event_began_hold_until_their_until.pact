# A permission, an exemption and a power that an event begins hold until their `until`; without one, for good (section 8).
status besieged(s: state);
action free/frees/freed(a: state, s: state);
action trade/trades/traded(s: state);
action sail/sails/sailed(s: state);
action pay/pays/paid(s: state);
action decree/decrees/decreed(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 {
        when any member a frees any member m and m is besieged then {
            m may trade until 1901-01-01;
            m need not pay until 1901-01-01;
            m can decree until 1901-01-01;
            m may sail;
        }
    }
}
scenario until_then {
    p is besieged;
    expect on 1900-02-28: p is not permitted to trade and p is not exempt from pay and p is not empowered to decree;
    1900-03-01: q frees p;
    1900-03-02: ends p is besieged;                  # the event began it, not the state
    expect on 1900-12-31: p is permitted to trade and p is exempt from pay and p is empowered to decree;
    expect on 1901-01-01: p is not permitted to trade because expired;
    expect on 1901-01-01: p is not exempt from pay because expired;
    expect on 1901-01-01: p is not empowered to decree;
    expect on 1950-01-01: p is permitted to sail;
}
