# warning P0502
# A conflict comes about when a limit is used up, though no norm is new; it is reported once.
action fund/funds/funded(a: state, n: number, to v: state);
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { x must fund at least 3 to y by 1930-12-31; }
    article 2 { x must fund at most 3; } }
scenario used {
    1930-02-04: y funds 2 to z;
    expect no conflict;
    1930-02-05: x funds 2 to z;
    expect conflict between article 1 of t and article 2 of t for x;
    1930-02-06: x funds 1 to z;
}
