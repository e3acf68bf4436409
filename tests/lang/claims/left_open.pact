# error P0570
use std.security;
x, y : state;
claim peace { never x is at_war with y; }
scenario unknown_war { open at_war;  1931-01-01: y is neutral; }
