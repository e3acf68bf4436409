# Shares are exact rationals: three thirds are one.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must contribute at least [1/3 * 3 * 100] to y by 1930-12-31; } }
scenario thirds {
    1930-02-01: contributes(x, 100/3, y);
    1930-03-01: contributes(x, 100/3, y);
    expect x is obliged to contribute to y;
    1930-04-01: contributes(x, 100/3, y);
    expect on 1930-04-02: x is not obliged to contribute to y because fulfilled;
}
