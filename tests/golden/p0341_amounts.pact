action pay/pays/paid(s: state, n: number, to t: state);
action visit/visits/visited(s: state, t: state);
treaty t {
    parties { p, q; }
    article 1 { p must visit at least 3; }
    article 2 { p must pay 3 to 4; }
    article 3 { p must pay at least 0 to q; }
    article 4 { p must pay [1 - 2] to q; }
    article 5 { p must not pay at most 3 to q; }
    article 6 { every member jointly must pay to q; }
}
scenario s {
    1930-01-01: p pays to q;
    1930-01-02: pays(p, 1 - 1, q);
    expect p has paid 3 to q;
}
