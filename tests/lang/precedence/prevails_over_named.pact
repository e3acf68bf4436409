# warning P0502
# `prevails over REFS`: over these, and over no other.
use std.security;
treaty a { parties { x, y; }  this treaty prevails over treaty b;  article 1 { x must not consult with y; } }
treaty b { parties { x, y; }  article 1 { x must consult with y; } }
treaty c { parties { x, y; }  article 1 { x must consult with y; } }
scenario s {
    1950-01-01: y is neutral;
    expect x is not obliged to consult with y under treaty b because overridden;
    expect x is obliged to consult with y under treaty c;
    expect conflict between article 1 of a and article 1 of c;
    expect no conflict between article 1 of a and article 1 of b;
}
