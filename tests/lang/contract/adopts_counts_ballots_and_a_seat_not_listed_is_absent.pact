# An act is adopted if the ballots that are counted suffice: for, against, abstaining; a seat that is not listed is absent.
action decide/decides/decided(o: organ);
action admit/admits/admitted(o: organ);
action adjourn/adjourns/adjourned(o: organ);
action dissolve/dissolves/dissolved(o: organ);
organ council {
    permanent a, b, c;
    adopts decide if count of seat s where (s favours) >= 2;
    adopts admit if count of seat s where (s opposes) = 0;
    adopts adjourn if count of seat s where (s abstains) = 1;
    adopts dissolve if count of seat s where (s is absent) = 1;
}
scenario favours {
    1900-03-01: council decides { yes a; no b; abstain c; }
    expect not council has decided because void;
    1900-03-02: council decides { yes a, c; no b; }
    expect council has decided;
}
scenario opposes {
    1900-03-01: council admits { yes a, b; no c; }
    expect not council has admitted because void by c;
    1900-03-02: council admits { yes a; abstain b; }
    expect council has admitted;
}
scenario abstains {
    1900-03-01: council adjourns { yes a; }           # absent is not abstaining
    expect not council has adjourned because void;
    1900-03-02: council adjourns { yes a, b; abstain c; }
    expect council has adjourned;
}
scenario absent {
    1900-03-01: council dissolves { yes a; abstain b, c; }
    expect not council has dissolved because void;
    1900-03-02: council dissolves { yes a; abstain b; }
    expect council has dissolved;
    1900-03-03: council dissolves { yes a; abstain b; absent c; }
    expect council dissolves;
}
