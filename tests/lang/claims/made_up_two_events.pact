# error P0570
use std.security;
x, y : state;
claim one_sided { never x has attacked y and y has attacked x; }
