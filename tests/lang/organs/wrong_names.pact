# error P0501
# `by` names all of them and nobody else.
action decide/decides/decided(o: organ);
organ council { permanent a, b; elected c; adopts if c favours; vetoed by permanent p where (p opposes); }
scenario blocked {
    1950-01-01: council decides { yes c; no a, b; }
    expect not council has decided because vetoed by a;
}
