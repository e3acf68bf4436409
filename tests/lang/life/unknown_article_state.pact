# error P0331
use std.security;
treaty t { parties { x, y; }  article 1 { x must notify y; }  article 2 { when article 1 is fulfilled_ then y must notify x; } }
