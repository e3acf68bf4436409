# A ban on an exact amount is broken by that amount alone.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must not contribute 13 to y; } }
scenario others { 1930-02-01: x contributes 12 to y;  1930-03-01: x contributes 1 to y;  expect x has not breached article 1 of t;
    expect x is not forbidden to contribute to y; }
scenario that { 1930-02-01: x contributes 13 to y;  expect x has breached article 1 of t; }
