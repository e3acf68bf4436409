# warning P0502
# VCLT 30.4: two later treaties may together leave nobody to whom the earlier is owed.
use std.security;
use std.vclt;
treaty old { signed 1900-01-01;  in force from 1900-02-01;  parties { x, p, q; }
    article 1 { x must not use_force against z; }
    article 2 { x must consult with z by 1912-01-01; } }
treaty with_p { signed 1910-01-01;  in force from 1910-02-01;  parties { x, p; }
    article 1 { x may use_force against z; }
    article 2 { x must not consult with z; } }
treaty with_q { signed 1911-01-01;  in force from 1911-02-01;  parties { x, q; }
    article 1 { x may use_force against z; }
    article 2 { x must not consult with z; } }
z : state;
scenario s {
    expect on 1910-06-01: x is forbidden to use_force against z because overridden;
    expect on 1910-06-01: x is obliged to consult with z;
    1911-03-01: x uses_force against z;
    expect x has not breached article 1 of old;
    expect x is not forbidden to use_force against z because overridden;
    expect x is not obliged to consult with z because overridden;
    expect on 1912-02-01: x has not breached article 2 of old;
}
