# error P0309
use std.security;
treaty t { parties { x, y; }  article 1 { any member must not trade with x; } }
