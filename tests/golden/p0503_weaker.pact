action attack/attacks/attacked(a: state, v: state);
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p may attack q; }
    article 2 { p must not attack q; }
    article 3 { every member must pay; }
    article 4 { q need not pay; }
}
scenario s { 1900-03-01: q attacks p; }
