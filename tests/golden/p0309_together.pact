action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p may attack q within 7 days; }
    article 2 { p must not attack q by 1900-05-01; }
    article 3 { p must not attack q before 1900-05-01; }
}
