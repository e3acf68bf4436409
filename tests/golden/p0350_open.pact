use std.security;
x : state;
scenario s { open attack;   1930-01-01: open provoked; }
