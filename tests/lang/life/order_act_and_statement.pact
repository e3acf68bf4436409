# warning P0511
# An act begins what a statement of the same instant ends.
use std.security;
x, y : state;
scenario s { 1930-01-01: { x attacks y; ends x is at_war with y; }  expect x is at_war with y; }
