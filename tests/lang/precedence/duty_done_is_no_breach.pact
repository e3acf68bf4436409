# The act that fulfils a duty above the ban is covered in the instant in which it does so.
use std.security;
treaty t { parties { x, y; }
    article 1 { x must not consult with y subject to article 2; }
    article 2 { when x is neutral then x must consult with y; } }
scenario s {
    x is neutral;
    1950-01-01: x consults with y;
    expect x has not breached article 1 of t;
    1950-01-02: x consults with y;
    expect x has breached article 1 of t;
}
