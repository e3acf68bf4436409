# Where some `can` of the organ's own text names the act, that alone gives the power; votes are counted all the same.
status threatened(s: state);
action demand_withdrawal/demands_withdrawal/demanded_withdrawal(o: organ, from s: state);
action debate/debates/debated(o: organ);
treaty charter {
    parties { a, b, c; }
    organ council { permanent a, b; adopts if count of seat s where (s favours) >= 1; }
    organ assembly { ordinary a, b, c; adopts if count of seat s where (s favours) >= 2; }
    article 39 { when c is threatened then council can demand_withdrawal from any state; }
}
scenario power {
    1950-01-01: council demands_withdrawal from a { yes a, b; }
    expect not council has demanded_withdrawal because void;
    expect council is not empowered to demand_withdrawal from a;
    1950-01-02: c is threatened;
    expect council is empowered to demand_withdrawal from a and council is empowered to demand_withdrawal from b;
    1950-01-03: council demands_withdrawal from a { no a, b; }
    expect not council has demanded_withdrawal because void by a, b;
    1950-01-04: council demands_withdrawal from a { yes a; }
    expect council has demanded_withdrawal from a;
    1950-01-05: assembly demands_withdrawal from a { yes a, b, c; }
    expect not assembly has demanded_withdrawal because void;
    1950-01-06: assembly debates { yes a, b; }                    # no text confers it: by its own rules
    expect assembly has debated;
    1950-01-07: ends c is threatened;
    expect council is not empowered to demand_withdrawal from a;
}
