action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when not any state a attacks p then q must attack p; }
    article 2 { when p attacks q or any state a attacks p then q must attack a; }
}
