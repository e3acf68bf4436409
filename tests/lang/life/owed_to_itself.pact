# error P0332
use std.security;
treaty t { parties { x, y; }  article 1 { every member m must notify any other member owed to m; } }
