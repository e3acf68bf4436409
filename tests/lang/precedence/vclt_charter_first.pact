# VCLT 30.1: subject to Article 103 of the Charter.
use std.security;
use std.vclt;
treaty charter { signed 1945-06-26;  in force from 1945-10-24;  parties { x, y, z; }
    article 41 { when any member a attacks any member v then every member except a must not trade with a; }
    article 103 { this treaty prevails over every other treaty; } }
treaty commerce { signed 1970-01-01;  in force from 1970-02-01;  parties { x, y; }
    article 1 { x must trade with y within 30 days; } }
scenario s {
    1970-02-10: y attacks z;
    expect x is forbidden to trade with y;
    expect x is not obliged to trade with y because overridden;
    expect conflict between article 41 of charter and article 1 of commerce resolved by article 103 of charter;
}
