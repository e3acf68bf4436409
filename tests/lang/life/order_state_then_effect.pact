# What a state brings about comes after it: no order is in doubt.
use std.security;
status marked(s: state);
treaty t { parties { x, y; }  article 1 { when any member a is neutral then ends neutral(a);  when any member a is neutral then starts marked(a); } }
scenario s { 1930-01-01: y is neutral;  expect y is not neutral; }
