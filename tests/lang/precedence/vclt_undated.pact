# warning P0502
# Treaties without a date are not ranked.
use std.security;
use std.vclt;
treaty old { parties { x, y; }  article 1 { x must not consult with y; } }
treaty recent { in force from 1911-01-01;  parties { x, y; }  article 1 { x must consult with y; } }
scenario s {
    1925-01-01: y is neutral;
    expect x is obliged to consult with y and x is forbidden to consult with y;
    expect conflict between article 1 of old and article 1 of recent for x;
}
