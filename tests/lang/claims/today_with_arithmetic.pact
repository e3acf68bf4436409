# error P0901
use std.security;
x : state;
claim c { never today + 1 > 1950-01-01 and x is neutral; }
