# warning P0502
# A duty to do more than a limit on what the act implies leaves room for.
action give/gives/given(s: state, n: number, to t: state);
action lend/lends/lent(s: state, n: number, to t: state) implies give(s, n, t);
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { every member must give at most 50 to any other member; }
    article 2 { x must lend at least 51 to y by 1930-12-31;  y must lend at least 50 to x by 1930-12-31; } }
scenario torn {
    expect on 1930-01-01: conflict between article 1 of t and article 2 of t for x;
    expect on 1930-01-01: no conflict between article 1 of t and article 2 of t for y;
}
