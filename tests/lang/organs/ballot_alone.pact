# error P0339
action decide/decides/decided(o: organ);
organ council { permanent a, b; adopts if true; }
scenario s { 1950-01-01: a opposes at council; }
