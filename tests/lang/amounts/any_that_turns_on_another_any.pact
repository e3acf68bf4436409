# Of two objects that are left open the one may turn on the other: what is done counts if both fit together.
use std.security;
x, y, z, v, w : state;
treaty t { parties { x, y, z; }
    article 1 { x must assist any other member m against any state s where (s is in_dispute with m) by 1930-12-31; } }
scenario fits {
    w is in_dispute with y;  v is in_dispute with z;
    expect x is obliged to assist and not x is obliged to assist y against w;    # by choice
    1930-01-01: x assists y against v;                       # v is in dispute with z alone
    expect x is active under article 1 of t;
    1930-01-02: x assists z against w;
    expect x is active under article 1 of t;
    1930-01-03: x assists z against v;
    expect x is fulfilled under article 1 of t;
}
scenario nobody_fits {
    1930-01-01: x assists y against w;
    expect on 1930-12-31: x has breached article 1 of t;
}
scenario first_that_fits {
    suppose x complies;
    w is in_dispute with z;
    expect x has assisted z against w and not x has assisted y;
    expect x is fulfilled under article 1 of t;
}
