# error P0570
# Once a window has passed.
use std.security;
x, y : state;
claim remembered { never x has attacked y and not x has attacked y in last 30 days; }
