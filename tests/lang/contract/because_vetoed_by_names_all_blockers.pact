# error P0501
# `because vetoed by` must name all who vetoed and nobody else, so neither half of them will do, nor a voter more.
action decide/decides/decided(o: organ);
organ council {
    permanent a, b;
    elected c, d, e;
    adopts if count of seat s where (s favours) >= 2;
    vetoed by permanent p where (p opposes);
}
scenario too_few { 1900-03-01: council decides { yes c, d; no a, b, e; }  expect not council has decided because vetoed by a; }
scenario too_many { 1900-03-01: council decides { yes c, d; no a, b, e; }  expect not council has decided because vetoed by a, b, e; }
