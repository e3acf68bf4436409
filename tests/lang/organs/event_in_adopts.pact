# warning P0229
# Of the instant only the ballots are seen when votes are counted.
action attack/attacks/attacked(a: state, b: state);
action decide/decides/decided(o: organ);
organ council { permanent a, b; adopts if some state x where (x attacks b); }
scenario same { 1950-01-01: { a attacks b; council decides { yes a; } }  expect not council has decided because void; }
