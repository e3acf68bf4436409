# warning P0502
# An act of a choice towards any other is done towards several, and limits on each leave room together.
action give/gives/given(s: state, n: number, to t: state);
action lend/lends/lent(s: state, n: number, to t: state);
treaty t { in force from 1930-01-01;  parties { p, q, r; }
    article 1 { p must (give at least 10 to any other member or lend at least 9 to q) by 1930-12-31; }
    article 2 { every member must give at most 5 to any other member; }
    article 3 { every member must lend at most 8 to any other member; }
    article 4 { r must (give at least 11 to any other member or lend at least 9 to q) by 1930-12-31; } }
scenario five_and_five {
    1930-02-01: p gives 5 to q;
    expect no conflict between article 1 of t and article 2 of t;
    expect conflict between article 4 of t and article 2 of t for r;
    expect conflict between article 4 of t and article 3 of t for r;
    1930-02-02: p gives 5 to r;
    expect p has fulfilled article 1 of t and p has not breached article 2 of t;
}
