# VCLT 30: where the date of signature is unknown, by entry into force.
use std.security;
use std.vclt;
treaty old { in force from 1900-01-01;  parties { x, y; }  article 1 { x must not consult with y; } }
treaty recent { in force from 1911-01-01;  parties { x, y; }  article 1 { x must consult with y; } }
scenario s {
    1925-01-01: y is neutral;
    expect x is obliged to consult with y;
    expect x is not forbidden to consult with y because overridden;
    expect no conflict;
    1925-01-02: x consults with y;
    expect x has not breached article 1 of old;
}
