# error P0301
use std.security;
treaty t { parties { p, q; }  article 1 { when p attacks q then starts in_force(t); } }
