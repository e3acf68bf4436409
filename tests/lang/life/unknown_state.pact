# error P0330
use std.security;
treaty t { parties { x, y; }  article 1 { x must notify y; }  article 2 { when x is idle under article 1 then y must notify x; } }
