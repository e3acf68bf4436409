# `at least` adds up over the window.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must contribute at least 100 to y by 1930-12-31; } }
scenario in_parts {
    1929-12-01: x contributes 500 to y;          # before it arose
    1930-02-01: x contributes 60 to y;
    expect x is obliged to contribute to y;
    1930-03-01: x contributes 40.5 to y;
    expect on 1930-03-02: x is not obliged to contribute to y because fulfilled;
}
scenario short {
    1930-02-01: x contributes 99.5 to y;
    expect on 1930-12-31: x has breached article 1 of t against y;
    1931-02-01: x contributes 0.5 to y;
    expect on 1931-02-02: x is not obliged to contribute to y because fulfilled;
    expect on 1931-02-02: x has breached article 1 of t;
}
