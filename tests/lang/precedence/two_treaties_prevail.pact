# warning P0346 P0502
# Two treaties that both claim to prevail: neither does.
use std.security;
treaty a { parties { x, y; }  this treaty prevails over every other treaty;  article 1 { x must not consult with y; } }
treaty b { parties { x, y; }  this treaty prevails over every other treaty;  article 1 { x must consult with y; } }
scenario s {
    1950-01-01: y is neutral;
    expect x is obliged to consult with y and x is forbidden to consult with y;
    expect conflict between article 1 of a and article 1 of b;
}
