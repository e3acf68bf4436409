# warning P0502
# A duty that asks for more than is permitted is in conflict with the ban; one that asks for as much is not.
action send/sends/sent(s: state, n: number, to t: state);
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { every member must not send to any other member; }
    article 2 { every member may send at most 500 to any other member notwithstanding article 1; }
    article 3 { x must send at least 501 to y by 1930-12-31;  y must send at least 500 to x by 1930-12-31; } }
scenario torn {
    expect on 1930-01-01: conflict between article 1 of t and article 3 of t for x;
    expect on 1930-01-01: no conflict between article 1 of t and article 3 of t for y;
    1930-02-01: y sends 500 to x;
    expect y has not breached article 1 of t;
    expect on 1930-02-02: y has fulfilled article 3 of t;
}
scenario who_complies {
    suppose every state complies;
    1930-01-02: x recognises y;
    expect y has fulfilled article 3 of t and y has not breached article 1 of t;
    expect not x has sent to y;
}
action recognise/recognises/recognised(s: state, t: state);
