# error P0309
# An act is over at once; who is a party stays one.
use std.security;
x : state;
treaty t { parties { every state s where (s attacks x); }  article 1 { every member must not trade with x; } }
