# error P0309
use std.security;
treaty t { parties { x, y; }  article 1 { x must not attack y; }  article 2 { x must not trade with y repairing article 1; } }
