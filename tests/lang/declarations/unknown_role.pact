# error P0204
action attack/attacks/attacked(a: state, v: state);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s { 1900-03-01: p attacks q with q; }
