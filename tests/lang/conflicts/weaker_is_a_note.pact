# note P0503
# exit 0
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p may attack q; }
    article 2 { p must not attack q; }
}
scenario s {
    1900-02-01: q attacks p;
}
