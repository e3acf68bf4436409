# Whoever is overridden is not obliged: conditions read it.
use std.security;
treaty t { parties { x, y; }
    article 1 { x must consult with y; }
    article 2 { when x is neutral then x need not consult with y notwithstanding article 1; }
    article 3 { when x is obliged to consult with y then y must notify x; } }
scenario s {
    expect y is obliged to notify x;
    1950-01-01: x is neutral;
    expect on 1950-01-02: y is not obliged to notify x because expired;
    1950-01-05: ends x is neutral;
    expect y is obliged to notify x;
}
