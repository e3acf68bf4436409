# error P0570
# Up to the instant at which the assumption fails it is judged.
use std.security;
x, y : state;
claim calm { assume not y attacks x;  never x has attacked y; }
scenario war { 1931-01-01: x attacks y;  1931-01-02: y attacks x; }
