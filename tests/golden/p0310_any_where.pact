action attack/attacks/attacked(a: state, v: state);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s { expect on 1900-03-01: any state a where (a has attacked p); }
define d(s: state) if any state a where (a has attacked s);
