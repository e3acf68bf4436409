use std.security;
treaty t { parties { x, y; } article 1 { when any member a attacks any member v then v must sanction a; } }
scenario first { 1930-01-01: x attacks y; }
scenario second { 1930-01-01: y attacks x; }
scenario third { x is neutral; }
