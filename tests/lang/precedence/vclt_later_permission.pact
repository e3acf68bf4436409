# A later permission between the same parties lifts the earlier ban.
use std.security;
use std.vclt;
treaty old { signed 1900-01-01;  in force from 1900-02-01;  parties { x, y; }  article 1 { every member must not trade with any other member; } }
treaty recent { signed 1910-01-01;  in force from 1910-02-01;  parties { x, y; }  article 1 { x may trade with y; } }
scenario s {
    1911-01-01: x trades with y;
    expect x is not forbidden to trade with y because overridden;
    expect x has not breached article 1 of old;
    1911-01-02: y trades with x;
    expect y has breached article 1 of old;
}
