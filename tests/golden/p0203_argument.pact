action attack/attacks/attacked(a: state, v: state);
status ready(s: state);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: p is ready q;
    1900-03-01: attacks(p, q, p);
}
