# warning P0520
use std.security;
outsider : state;
treaty t { in force from 1930-01-01;  withdrawal on 1 year notice;  parties { p, q; } }
scenario s { 1931-01-01: outsider denounces t;  expect not outsider is under_notice to t; }
