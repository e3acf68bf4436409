# warning P0502
# What is given elsewhere uses a limit up, and what is given to the purpose is no longer due.
action give/gives/given(s: state, n: number, to t: state);
action host/hosts/hosted(s: state, t: state);
treaty t { in force from 1930-01-01;  parties { p, q, r; }
    article 1 { p must (give at least 10 to q or host q) by 1930-12-31; }
    article 2 { p must give at most 12; }
    article 3 { when r is jealous then p must not host q; } }
status jealous(s: state);
scenario spent { 1930-02-01: r is jealous;
    expect no conflict between article 1 of t and article 2 of t;
    1930-03-01: p gives 3 to r;
    expect conflict between article 1 of t and article 2 of t for p; }
scenario well_spent { 1930-02-01: r is jealous;
    1930-03-01: p gives 3 to q;
    expect no conflict between article 1 of t and article 2 of t; }
