# What comes to nothing or less is met at once.
use std.security;
attribute share(s: state): number;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { every member m must contribute at least [share(m) * 1000] by 1930-12-31; }
    article 2 { every member m must contribute [share(m) * 1000] by 1930-12-31; } }
scenario nothing {
    share(x) = 0;  share(y) = 1;
    expect on 1930-01-02: x is not obliged to contribute because fulfilled;
    expect on 1930-12-31: x has not breached article 2 of t and y has breached article 2 of t;
}
