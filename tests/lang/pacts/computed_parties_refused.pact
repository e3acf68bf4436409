# error P0901
use std.security;
treaty t { parties { every state s where (s has attacked x); }  article 1 { every member must not attack x; } }
x : state;
