# error P0316
action attack/attacks/attacked(a: state, v: state);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s { p attacks q; }
