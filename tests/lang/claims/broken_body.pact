# error P0101
use std.security;
x : state;
claim c { never }
claim d { never x is neutral; }
