# warning P0511
# A clause ends on an event what a statement of the same instant begins: the beginning prevails.
use std.security;
treaty t { parties { x, y; }  article 1 { when any member a attacks any member b then ends neutral(b); } }
scenario s { 1930-01-01: { y is neutral; x attacks y; }  expect y is neutral; }
