# error P0501
# Beyond twelve the answer is unknown (not decided), and says so: never a guess.
use std.security;
a, b, c, d, e, f, g, h, i, j, k, l, m : state;
treaty t { parties { x, y; } article 1 { when count of state s where (s is neutral) >= 14 then x must consult with y; } }
scenario thirteen {
    disputed a is neutral; disputed b is neutral; disputed c is neutral; disputed d is neutral;
    disputed e is neutral; disputed f is neutral; disputed g is neutral; disputed h is neutral;
    disputed i is neutral; disputed j is neutral; disputed k is neutral; disputed l is neutral; disputed m is neutral;
    expect x is not obliged to consult with y;
}
