# error P0221
use std.security;
treaty u { parties { p, q; }  article 1 { p must not attack q; } }
treaty t { parties { p, q; }  p reserves article 1 of u;  article 1 { p must not attack q; } }
