# error P0309
use std.security;
treaty t { parties { x, y; }  article 1 { every member jointly must contribute 100; } }
