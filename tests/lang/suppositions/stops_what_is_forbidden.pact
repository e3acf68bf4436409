# A complying state stops an ongoing act that becomes forbidden, and has not broken the ban.
use std.security;
treaty t { parties { x, y, z; } article 16 { when any member a attacks any member v then every member m except a must not trade with a; } }
scenario sanctions {
    suppose every state complies;  suppose z defies;
    y trades with x;  z trades with x;
    1930-01-01: x attacks y;
    expect not y trades with x and z trades with x;
    expect y has not breached article 16 of t and z has breached article 16 of t;
}
