# warning P0502
# Who complies does the first act that nothing forbids, in the amount that it lacks.
action give/gives/given(s: state, n: number, to t: state);
action lend/lends/lent(s: state, n: number, to t: state);
status summoned(s: state);
treaty t { in force from 1930-01-01;  parties { p, q, r, v; }
    article 1 { when v is summoned then p must (give at least 10 to v or lend at least 20 to v) within 9 days; }
    article 2 { p must give at most 9 to any other member; }
    article 3 { when v is summoned then r must (give at least 10 to v or lend at least 20 to v) within 9 days; }
    article 4 { when v is summoned then q must (give at least 10 to v or lend at least 21 to v) within 9 days; }
    article 5 { q must give at most 9 to any other member; }
    article 6 { q must lend at most 20 to any other member; } }
scenario all_comply {
    suppose every state complies;
    1930-02-01: v is summoned;
    expect on 1930-02-02: p has fulfilled article 1 of t and p has lent at least 20 to v and not p has given to v;
    expect on 1930-02-02: r has fulfilled article 3 of t and r has given at least 10 to v and not r has lent to v;
    expect on 1930-02-11: q has breached article 4 of t and not q has given to v and not q has lent to v;
}
scenario what_it_lacks {
    suppose every state complies;
    1930-02-01: { r gives 4 to v;  r lends 19 to v;  v is summoned; }
    expect on 1930-02-02: r has fulfilled article 3 of t and r has given at least 10 to v and not r has given at least 11 to v;
    expect on 1930-02-02: r has lent at most 19 to v;
}
