# error P0202
use std.security;
x : state;
claim c { never x is neutral; }
claim c { some world (x is neutral); }
