# What is implied counts, each act once at an instant.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must use_force at most 1 times per year; } }
scenario implied {
    1930-02-01: { x attacks y; x uses_force against y; }
    expect x has not breached article 1 of t and x is forbidden to attack y;
    1930-02-02: x bombards y;
    expect x has breached article 1 of t;
}
