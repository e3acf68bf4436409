# warning P0502
# note P0503
# In a longer circle nobody prevails either, and each clash is reported.
use std.security;
treaty t { parties { x, y; }
    article 1 { x must not consult with y notwithstanding article 4; }
    article 2 { x may consult with y notwithstanding article 1; }
    article 3 { x must not consult with y notwithstanding article 2; }
    article 4 { x must consult with y notwithstanding article 3; } }
scenario s {
    1950-01-01: y is neutral;
    expect x is obliged to consult with y and x is forbidden to consult with y and x is permitted to consult with y;
}
