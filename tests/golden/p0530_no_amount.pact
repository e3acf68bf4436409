use std.security;
attribute share(s: state): number;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { every member m must contribute at least [share(m) * 1000] by 1930-12-31; } }
scenario unknown_share {
    share(x) = 1;
    expect on 1930-12-31: x has breached article 1 of t and y has not breached article 1 of t;
}
