# Of a recommendation to do one of several each is recommended, in its amount, until one is done.
action give/gives/given(s: state, n: number, to t: state);
action lend/lends/lent(s: state, n: number, to t: state);
treaty t { in force from 1930-01-01;  parties { p, q; }
    article 1 { p should (give at least 10 to q or lend at least 20 to q); } }
scenario so_much {
    1930-02-01: { p gives 4 to q;  p lends 10 to q; }
    expect p is recommended to give to q and p is recommended to give at least 6 to q;
    expect not p is recommended to give at least 7 to q and p is recommended to lend at least 10 to q;
    expect not p is recommended to lend at least 11 to q;
    1930-02-02: p lends 10 to q;
    expect on 1930-02-03: not p is recommended to give to q;
}
