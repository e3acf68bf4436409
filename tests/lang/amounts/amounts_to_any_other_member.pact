# `at least` to any other member adds up over all of them; a duty's open role is met by any value.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { x must contribute at least 100 to any other member by 1930-12-31; } }
scenario spread_out {
    1930-02-01: { x contributes 60 to y; x contributes 30 to z; x contributes 500 to x; x contributes 500 to u; }
    expect x is obliged to contribute;
    1930-03-01: x contributes 10 to z;
    expect on 1930-03-02: not x is obliged to contribute;
    expect on 1930-12-31: x has not breached article 1 of t;
}
u : state;
