# error P0332
use std.security;
suez : place;
treaty t { parties { x, y; }  article 1 { every member must notify any other member owed to suez; } }
