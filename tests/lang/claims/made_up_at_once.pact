# error P0570
# Both in one instant.
use std.security;
x, y : state;
claim in_turn { never x attacks y and y attacks x; }
