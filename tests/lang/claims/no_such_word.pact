# error P0201
use std.security;
x : state;
claim c { never x is neutrall; }
