# error P0309
action decide/decides/decided(o: organ);
organ council { permanent a, b; adopts if true; }
scenario s { 1950-01-01: council decides { }  expect not council decides because fulfilled by a; }
