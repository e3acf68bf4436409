# warning P0346 P0502
# In a circle nobody prevails.
use std.security;
treaty t { parties { x, y; }
    article 1 { x must not consult with y notwithstanding article 2; }
    article 2 { x must consult with y notwithstanding article 1; } }
scenario s {
    1950-01-01: y is neutral;
    expect x is obliged to consult with y and x is forbidden to consult with y;
    expect conflict between article 1 of t and article 2 of t;
}
