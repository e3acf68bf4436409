# error P0309
use std.security;
treaty t { parties { x, y; }  article 1 { x must not contribute at most 100; } }
