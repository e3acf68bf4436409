# Vetoed is what would be adopted but for those whom `vetoed … by` names; the answer names them, all and no others.
action decide/decides/decided(o: organ);
organ council {
    permanent a, b;
    elected c, d, e;
    adopts if count of seat s where (s favours) >= 3;
    vetoed by permanent p where (p opposes);
}
scenario blocked_by_one {
    1900-03-01: council decides { yes a, c, d; no b, e; }
    expect not council has decided because vetoed by b;
    expect not council has decided because not void;
}
scenario blocked_by_two {
    1900-03-01: council decides { yes c, d, e; no a, b; }
    expect not council has decided because vetoed by a, b;
}
scenario no_blocker {
    1900-03-01: council decides { yes a, c, d; no e; abstain b; }
    expect council has decided;
}
