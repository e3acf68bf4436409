# Acts of the triggering instant count as performance, with their amounts.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, a; }
    article 1 { when a attacks x then y must contribute at least 100 to x immediately; } }
scenario at_once {
    1930-02-01: { y contributes 70 to x; a attacks x; y contributes 30 to x; }
    expect on 1930-02-01: y has not breached article 1 of t;
}
