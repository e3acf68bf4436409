# error P0309 P0309
# What comes of norms comes of who is bound by them.
use std.security;
x, y : state;
define guilty(s: state) if s has breached article 1 of u;
treaty u { parties { x, y; }  article 1 { every member must not attack any other member; } }
treaty t { parties { every state s where (not guilty(s)); }  article 1 { every member must not trade with x; } }
treaty v { parties { every state s where (s is obliged to trade with x); } article 1 { every member must not trade with x; } }
