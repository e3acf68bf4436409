action give/gives/given(s: state, n: number, to t: state);
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must (give at most 5 to q or pay); }
    article 2 { every member jointly must (give at least 5 to q or pay); }
    article 3 { p must (pay at least 2 times per year or give at least 5 to q); }
    article 4 { p must (give at least 5 to q or pay) per year; }
    article 5 { p must not (give at least 5 to q or pay) per year; }
    article 6 { p need not (give at least 5 to q or pay); }
    article 7 { p may (pay or give at least 5 to q); }
}
