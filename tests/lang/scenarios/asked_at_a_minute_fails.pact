# error P0501
use std.security;
x, y : state;
scenario too_early { 1930-01-01T10:00: x attacks y;  expect on 1930-01-01T09:59: x has attacked y; }
