# `subject to` comes before `prevails over`.
use std.security;
treaty a { parties { x, y; }  this treaty prevails over every other treaty;
    article 1 { x must not consult with y subject to treaty b; } }
treaty b { parties { x, y; }  article 1 { x must consult with y by 1950-02-01; } }
scenario s {
    1950-01-01: y is neutral;
    expect x is obliged to consult with y;
    expect x is not forbidden to consult with y because overridden;
    expect no conflict;
    1950-01-02: x consults with y;
    expect x has not breached article 1 of a;
}
