# error P0505 P0603
# exit 2
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must contribute at least 9_000_000_000_000_000_000 by 1930-12-31; } }
scenario too_much {
    1930-02-01: x contributes 8_999_999_999_999_999_999;
    1930-02-02: x contributes 8_999_999_999_999_999_999;
    expect x has not breached article 1 of t;
}
