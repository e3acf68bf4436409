use std.security;
treaty t { parties { x, y; } article 1 { every member jointly must contribute at least [100] by 1930-12-31; } }
scenario short { 1930-05-01: x contributes 60;  expect on 1930-12-31: y has breached article 1 of t; }
