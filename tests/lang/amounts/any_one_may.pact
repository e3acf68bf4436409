# error P0309
# Of a permission or a ban "any" could mean each or some one: it is refused.
use std.security;
treaty t { parties { x, y; }  article 1 { any member may trade with x; } }
