# warning P0511
# An ongoing act both begun and ended at one instant goes on.
use std.security;
x, y : state;
scenario s { 1930-01-01: { x trades with y; ends x trades with y; }  expect x trades with y; }
