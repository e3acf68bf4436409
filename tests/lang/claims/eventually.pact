# error P0901
use std.security;
x, y : state;
claim c { whenever x attacks y then eventually y attacks x; }
