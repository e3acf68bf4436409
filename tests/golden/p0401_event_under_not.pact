action attack/attacks/attacked(a: state, v: state);
status ready(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when p is ready and not q attacks p then p must not attack q; }
    article 2 { when p is ready then p must attack q unless q attacks p; }
}
