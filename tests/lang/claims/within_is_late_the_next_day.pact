# error P0570
# What has come about on the next day only, be it at its very beginning, has come too late.
use std.security;
status calm(s: state);
claim c { whenever x attacks y then within 7 days x is calm; }
treaty t { in force from 1930-01-09;  parties { x, y; } }
treaty u { parties { x, y; }  article 1 { when t is in_force then starts calm(x); } }
scenario s { 1930-01-01: x attacks y; }
