# A limit that ranks above a duty overrides it only where it leaves no room for it.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must contribute at least 60 to y by 1930-12-31 subject to article 3; }
    article 2 { y must contribute at least 61 to x by 1930-12-31 subject to article 3; }
    article 3 { every member must contribute at most 60 to any other member; } }
scenario room {
    1930-02-01: x contributes 20 to y;
    expect x is obliged to contribute to y under article 1 of t;
    expect y is not obliged to contribute to x because overridden;
    expect on 1930-12-31: x has breached article 1 of t and y has not breached article 2 of t;
}
