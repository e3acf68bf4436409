action decide/decides/decided(o: organ);
organ council { permanent a, b; adopts if true; }
scenario s { 1950-01-01: council decides { yes a, b; no a; } }
