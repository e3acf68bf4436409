# note P0515
# A permission up to an amount covers what stays within it, all told; the act that goes beyond is not covered.
action send/sends/sent(s: state, n: number, to t: state);
status invited(s: state);
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { every member must not send to any other member; }
    article 2 { when y is invited then every member m except y may send at most 500 to y notwithstanding article 1; } }
scenario in_all {
    1930-02-01: y is invited;
    expect x is permitted to send to y and x is not forbidden to send to y because overridden;
    expect x is forbidden to send to z and x is not permitted to send to z;
    1930-02-02: x sends 300 to y;
    1930-02-03: { x sends 100 to y;  x sends 100 to y; }
    expect x has not breached article 1 of t;
    expect x is not permitted to send to y and x is forbidden to send to y;
    expect z is permitted to send to y;
    1930-02-04: x sends 1 to y;
    expect x has breached article 1 of t;
}
scenario beyond_in_one_act {
    1930-02-01: y is invited;
    1930-02-02: x sends 501 to y;
    expect x has breached article 1 of t and x is not permitted to send to y;
}
scenario beyond_in_one_instant {
    1930-02-01: y is invited;
    1930-02-02: { x sends 300 to y;  x sends 300 to y; }
    expect x has breached article 1 of t;
}
scenario invited_in_the_same_instant {
    1930-02-01: { y is invited;  x sends 500 to y;  z sends 501 to y; }
    expect x has not breached article 1 of t and z has breached article 1 of t;
}
scenario no_longer_invited {
    1930-02-01: y is invited;
    1930-02-02: x sends 400 to y;
    1930-02-03: { ends y is invited;  x sends 100 to y;  z sends 501 to y; }
    expect x has not breached article 1 of t and z has breached article 1 of t;
    1930-02-04: x sends 1 to y;
    expect x has breached article 1 of t;
}
