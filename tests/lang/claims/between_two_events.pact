# error P0570
# What is so between two statements of one day counts.
use std.security;
x, y : state;
claim never_neutral { never x is neutral; }
scenario brief { 1931-01-01: x is neutral;  1931-01-01: ends x is neutral; }
