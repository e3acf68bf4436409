# error P0570
# warning P0504
# What is not given is not certainly so.
use std.security;
x, y : state;
claim strong { whenever x attacks y then capability(x) > 1; }
scenario war { 1931-01-01: x attacks y; }
