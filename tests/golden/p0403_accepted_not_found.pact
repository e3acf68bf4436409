action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must attack q; }
    accepts conflict in article 1 because "it was found once";
}
scenario s { 1900-03-01: p attacks q; }
