# warning P0571
# A scenario that breaks what is assumed of all worlds tests no claim any more.
use std.security;
assume every state s satisfies (not s attacks s);
x : state;
claim calm { never x has attacked x; }
scenario suicide { 1931-01-01: x attacks x; }
