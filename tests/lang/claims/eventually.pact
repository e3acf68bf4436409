# error P0309
# No run that comes to an end could refute it.
use std.security;
x, y : state;
claim c { whenever x attacks y then eventually y attacks x; }
