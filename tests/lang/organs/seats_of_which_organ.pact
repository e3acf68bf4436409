# error P0225
action decide/decides/decided(o: organ);
organ council { permanent a, b; }
scenario s { expect a in permanent; }
