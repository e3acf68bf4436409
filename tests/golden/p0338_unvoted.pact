# Without ballots every seat is absent, and that is said.
action decide/decides/decided(o: organ);
organ council { permanent a, b; adopts if count of seat s where (s opposes) = 0; }
scenario quiet { 1950-01-01: council decides;  expect council has decided; }
