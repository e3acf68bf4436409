define insider(s: state) if s in member;
action attack/attacks/attacked(a: state, v: state);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s { expect on 1900-03-01: p is forbidden to attack q under article 1; }
