# warning P0502
# VCLT 30.4 pair by pair: what is owed to a party to both gives way, what is owed to another does not.
use std.security;
use std.vclt;
treaty old { signed 1900-01-01;  in force from 1900-02-01;  parties { x, y, s; }
    article 1 { x must consult with y by 1912-01-01 owed to y; }
    article 2 { x must notify s by 1912-01-01 owed to s; } }
treaty recent { signed 1910-01-01;  in force from 1910-02-01;  parties { x, y; }
    article 1 { x must not consult with y; }
    article 2 { x must not notify s; } }
scenario pairs {
    1911-01-01: y is neutral;
    expect x is not obliged to consult with y because overridden;
    expect x is obliged to notify s;
    expect no conflict between article 1 of old and article 1 of recent;
    expect conflict between article 2 of old and article 2 of recent;
    expect on 1912-01-01: x has breached article 2 of old against s and x has not breached article 1 of old;
}
