# error P0333
use std.security;
treaty t { parties { x, y; }  article 1 { x must notify y by 1930-03-01 after 1930-03-01; } }
