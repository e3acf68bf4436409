# exit 3
use std.security;
x, y : state;
claim calm { assume not x attacks y;  never x has attacked y; }
scenario war { 1931-01-01: x attacks y;  1931-01-02: y attacks x; }
