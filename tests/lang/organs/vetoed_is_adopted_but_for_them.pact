# Vetoed = adopted but for them; rejected = not enough. Who is named stands behind `by`.
action decide/decides/decided(o: organ);
organ council {
    permanent a, b;
    elected c, d, e;
    adopts if count of seat s where (s favours) >= 3;
    vetoed by permanent p where (p opposes);
}
scenario blocked {
    1950-01-01: council decides { yes b, c, d, e; no a; }
    expect not council has decided because vetoed by a;
    expect not council has decided because vetoed;
    expect not council has decided because not void;
}
scenario short_of_votes {
    1950-01-01: council decides { yes c, d; no a, e; }
    expect not council has decided because void by a, e;
    expect not council has decided because not vetoed;
}
scenario not_everybody_blocks {
    1950-01-01: council decides { yes a, b, c; no d, e; }
    expect council has decided;
}
scenario absence_is_no_veto {
    1950-06-27: council decides { yes b, c, d; }
    expect council has decided;
}
