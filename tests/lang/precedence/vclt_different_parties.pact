# warning P0502
# VCLT 30.4, 30.5: between parties to both the later; towards who is party to the earlier alone it stays owed.
use std.security;
use std.vclt;
treaty old { signed 1900-01-01;  in force from 1900-02-01;  parties { x, y, s; }
    article 1 { every member must not use_force against any state; } }
treaty recent { signed 1910-01-01;  in force from 1910-02-01;  parties { x, y; z from 1920-01-01; }
    article 1 { when any state a attacks any member v then every member except a, v must use_force against a within 10 days; } }
scenario pairs {
    1911-01-01: z attacks y;
    expect x is obliged to use_force against z;
    expect x is forbidden to use_force against z because overridden;
    expect conflict between article 1 of old and article 1 of recent for x;
    1911-01-02: x uses_force against z;
    expect x has breached article 1 of old against s;
    expect x has not breached article 1 of old against y;
    expect on 1911-02-01: x has not breached article 1 of recent;
}
