# error P0320
use std.security;
treaty t { political;  parties { p, q; }  article 1 { p may attack q; } }
