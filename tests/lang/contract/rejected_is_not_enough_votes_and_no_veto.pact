# Where the votes do not suffice the act is rejected (void), whoever of the blockers opposes: that is no veto.
action decide/decides/decided(o: organ);
organ council {
    permanent a, b;
    elected c, d, e;
    adopts if count of seat s where (s favours) >= 3;
    vetoed by permanent p where (p opposes);
}
scenario one_short {
    1900-03-01: council decides { yes a, c; no b, e; }
    expect not council has decided because void by b, e;
    expect not council has decided because not vetoed;
}
scenario enough {
    1900-03-01: council decides { yes a, b, c; no d, e; }
    expect council has decided;
}
