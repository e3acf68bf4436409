action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack any other member against p; }
}
scenario s { 1900-03-01: p attacks q with q; }
