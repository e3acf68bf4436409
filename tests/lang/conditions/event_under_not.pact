# warning P0401
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
status ready(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when q is ready and not p attacks q then p must help q; }
}
