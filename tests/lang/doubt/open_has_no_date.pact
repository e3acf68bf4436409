# error P0352
use std.security;
x : state;
scenario s { 1930-01-01: open provoked; }
