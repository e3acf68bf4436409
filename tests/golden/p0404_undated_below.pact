use std.security;
x, y : state;
scenario s { 1930-01-01: x attacks y;   y is neutral;   expect y is neutral; }
