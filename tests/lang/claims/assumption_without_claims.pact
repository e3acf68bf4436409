# warning P0571
use std.security;
assume every state s satisfies (not s attacks s);
x : state;
scenario suicide { 1931-01-01: x attacks x; }
