# A ban from an amount on.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must not contribute at least 100 to y until 1931-01-01; } }
scenario below { 1930-02-01: x contributes 99 to y;  expect x has not breached article 1 of t;
    expect on 1931-02-02: x is not forbidden to contribute to y because fulfilled; }
scenario reached { 1930-02-01: x contributes 99 to y;  1930-02-02: x contributes 1 to y;  expect x has breached article 1 of t; }
scenario over_again {
    1930-02-01: x contributes 100 to y;
    1930-02-02: y contributes 1 to x;
    expect x has breached article 1 of t;
}
