# A duty with several `any` is met by an act towards any that qualify, each for itself.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { x must assist any other member against any state s where (s is in_dispute with z) by 1930-12-31; } }
scenario both_qualify {
    u is in_dispute with z;
    1930-02-01: x assists y against u;
    expect on 1930-12-31: x has not breached article 1 of t;
}
scenario one_does_not {
    u is in_dispute with z;
    1930-02-01: x assists y against v;
    1930-02-02: x assists v against u;
    1930-02-03: x assists x against u;
    expect on 1930-12-31: x has breached article 1 of t;
}
scenario asked_of {
    u is in_dispute with z;
    expect on 1930-02-01: not x is obliged to assist y against u;
    expect on 1930-02-01: x is obliged to assist;
}
u, v : state;
