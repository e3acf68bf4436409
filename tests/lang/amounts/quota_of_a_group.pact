# error P0309
# A quota is each bearer's own.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { any member must consult with x at least 2 times per year; } }
