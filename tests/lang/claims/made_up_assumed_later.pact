# error P0570
# The instant before counts.
use std.security;
x, y : state;
assume not (x has attacked y and x is neutral);
claim peace { never x has attacked y; }
