# error P0525
# A ballot of a state that has no seat, or none on that date, is an error of the run, and does not count.
action decide/decides/decided(o: organ);
organ council { permanent a; elected b until 1900-06-01; adopts if count of state s where (s favours) >= 2; }
scenario in_time { 1900-05-31: council decides { yes a, b; }  expect council has decided; }
scenario too_late { 1900-06-01: council decides { yes a, b; }  expect not council has decided because void; }
