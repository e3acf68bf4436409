# VCLT 34: no duty on a third state.
use std.security;
use std.vclt;
w : state;
treaty t { signed 1900-01-01;  in force from 1900-02-01;  parties { x, y; }  article 1 { w must consult with y; } }
scenario s { 1901-01-01: y is neutral;  expect w is not obliged to consult with y because not_bound; }
