# Swapping articles changes nothing.
use std.security;
treaty t { parties { x, y; }
    article 3 { when y is neutral then x must not consult with y notwithstanding article 2; }
    article 2 { x may consult with y notwithstanding article 1; }
    article 1 { x must not consult with y; } }
treaty u { parties { x, y; }
    article 1 { x must not notify y; }
    article 2 { x may notify y notwithstanding article 1; }
    article 3 { when y is neutral then x must not notify y notwithstanding article 2; } }
scenario s {
    1950-01-01: x is neutral;
    expect x is not forbidden to consult with y and x is not forbidden to notify y;
    1950-01-02: y is neutral;
    expect x is forbidden to consult with y under article 1 of t and x is forbidden to notify y under article 1 of u;
}
