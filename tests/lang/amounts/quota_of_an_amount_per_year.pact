# An amount per year adds up within the calendar year.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must contribute at least 100 to y per year; }
    article 2 { y must contribute at most 50 to x per year; } }
scenario dues {
    1930-02-01: { x contributes 60 to y; y contributes 50 to x; }
    1930-12-31: x contributes 40 to y;
    expect on 1930-12-31: x has not breached article 1 of t and y is forbidden to contribute to x;
    1931-01-01: { x contributes 99 to y; y contributes 50 to x; }
    expect y has not breached article 2 of t;
    expect on 1931-12-31: x has breached article 1 of t against y and y has not breached article 2 of t;
}
