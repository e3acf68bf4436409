# error P0901
use std.security;
x, y : state;
claim c { whenever x attacks y then within 7 days y attacks x; }
