# A permission, an exemption and a ban with `unless` are kept from arising and discharged as duties are, and not revived.
status besieged(s: state);
status ill(s: state);
action trade/trades/traded(s: state);
action pay/pays/paid(s: state);
action boast/boasts/boasted(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 {
        when any member m is besieged then {
            m may trade unless m is ill;
            m need not pay unless m is ill;
            m must not boast unless m is ill;
        }
    }
}
scenario comes_true_later {
    1900-03-01: p is besieged;
    expect p is permitted to trade and p is exempt from pay and p is forbidden to boast;
    1900-03-02: p is ill;
    expect on 1900-03-02: p is not permitted to trade because discharged;
    expect on 1900-03-02: p is not exempt from pay because discharged;
    expect on 1900-03-02: p is not forbidden to boast because discharged;
    1900-03-03: ends p is ill;
    expect p is not permitted to trade and p is not exempt from pay and p is not forbidden to boast;
    1900-03-04: ends p is besieged;
    1900-03-05: p is besieged;                       # a new interval
    expect p is permitted to trade and p is exempt from pay and p is forbidden to boast;
}
scenario holds_at_activation {
    p is ill;
    1900-03-01: p is besieged;
    1900-03-02: ends p is ill;
    expect p is not permitted to trade and p is not exempt from pay and p is not forbidden to boast;
}
