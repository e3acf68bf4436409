# error P0901
use std.security;
x, y : state;
claim c { whenever x attacks y then within 24 hours y attacks x; }
