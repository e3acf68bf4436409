# note P0541
use std.security;
treaty t { parties { x, y; } reading tone: strict, mild;
    article 1 { when x attacks y and tone is strict then y must notify x; } }
scenario s { 1930-01-01: x attacks y;  expect y is obliged to notify x; }
