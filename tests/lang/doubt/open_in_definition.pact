# Doubt goes through definitions, counts and quantifiers.
use std.security;
status friendly(a: state, b: state);
treaty t { parties { x, y, z; }
    define ally(a: state, b: state) if a is friendly b or some state c where (ally(a, c) and c is friendly b);
    define alone(s: state) if no state o where (ally(s, o));
    article 1 { when x is alone then y must consult with x; }
    article 2 { when count of state m where (x is friendly m) >= 2 then y must notify x; }
    article 3 { when count of state m where (x is friendly m) >= 1 then y must trade with x; }
    article 4 { when every state m where (m = y) satisfies (x is friendly m) then y must assist x; }
    article 5 { when count of state m where (x is friendly m) <= 5 then y must make_peace with x; } }
scenario s {
    open friendly;
    x is friendly y;
    expect not x is alone and y is not obliged to consult with x because not_triggered;
    expect unknown (y is obliged to notify x) because friendly;
    expect y is obliged to trade with x;
    expect y is obliged to assist x;
    expect y is obliged to make_peace with x;
    expect x is ally y and unknown_free(x);
}
define unknown_free(s: state) if s is neutral or not s is neutral;
