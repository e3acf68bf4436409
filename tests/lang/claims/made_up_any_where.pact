# error P0570
use std.security;
x, y : state;
claim calm { never any state s where (s is neutral and s != y) and some state t where (t attacks s); }
