# Left out, the amount is any: in a ban every one, in a duty any one.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must not contribute to y; }
    article 2 { y must contribute to x by 1931-01-01; } }
scenario any_amount {
    1930-02-01: contributes(x, 1/1000, y);
    expect x has breached article 1 of t;
    1930-02-01: contributes(y, 1/1000, x);
    expect y has contributed to x;
    expect on 1931-01-01: y has not breached article 2 of t;
}
