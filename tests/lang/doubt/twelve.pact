# Twelve facts deep every completion is run: the verdict is exact.
use std.security;
a, b, c, d, e, f, g, h, i, j, k, l : state;
treaty t { parties { x, y; } article 1 { when count of state s where (s is neutral) >= 12 then x must consult with y; }
    article 2 { when count of state s where (s is neutral) >= 13 then x must consult with y; } }
scenario twelve {
    disputed a is neutral; disputed b is neutral; disputed c is neutral; disputed d is neutral;
    disputed e is neutral; disputed f is neutral; disputed g is neutral; disputed h is neutral;
    disputed i is neutral; disputed j is neutral; disputed k is neutral; disputed l is neutral;
    expect unknown (x is obliged to consult with y under article 1 of t) because neutral;
    expect x is not obliged to consult with y under article 2 of t because not_triggered;
}
