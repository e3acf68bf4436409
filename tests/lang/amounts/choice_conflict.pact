# warning P0502
# A choice conflicts with limits only where each of its acts is barred, each by less room than its own amount.
action give/gives/given(s: state, n: number, to t: state);
action lend/lends/lent(s: state, n: number, to t: state);
treaty t { in force from 1930-01-01;  parties { p, q, r; }
    article 1 { p must (give at least 10 to q or lend at least 20 to q) by 1930-12-31; }
    article 2 { every member must give at most 9 to any other member; }
    article 3 { every member must lend at most 20 to any other member; }
    article 4 { r must (give at least 9 to q or lend at least 21 to q) by 1930-12-31; }
    article 5 { q must (give at least 10 to p or lend at least 21 to p) by 1930-12-31; } }
scenario torn { 1930-02-01: p gives 1 to q;
    expect no conflict between article 1 of t and article 2 of t;
    expect no conflict between article 4 of t and article 2 of t;
    expect conflict between article 5 of t and article 2 of t for q;
    expect conflict between article 5 of t and article 3 of t for q; }
