# VCLT 30.3: of treaties between the same parties the later, by the date of signature.
use std.security;
use std.vclt;
treaty old { signed 1900-01-01;  in force from 1920-01-01;  parties { x, y; }  article 1 { x must consult with y by 1930-01-01; } }
treaty recent { signed 1910-01-01;  in force from 1911-01-01;  parties { x, y; }  article 1 { x must not consult with y; } }
scenario s {
    1925-01-01: y is neutral;
    expect x is not obliged to consult with y because overridden;
    expect x is forbidden to consult with y;
    expect no conflict;
    expect conflict between article 1 of old and article 1 of recent for x resolved by article 30 of vclt;
    expect conflict between article 1 of old and article 1 of recent for x resolved by article 1 of recent;
    expect on 1930-02-01: x has not breached article 1 of old;
}
