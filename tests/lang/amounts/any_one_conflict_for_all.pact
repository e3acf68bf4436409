# warning P0502
# A group conflicts with bans only where each of it is barred, be it by different bans.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, a; }
    article 1 { when a attacks any state v then any member except a must assist v within 10 days; } }
treaty bans { in force from 1930-01-01;  parties { x, y, u, v; }
    article 1 { x must not assist u; }
    article 2 { y must not assist u; }
    article 3 { x must not assist v; } }
scenario left_to_y {
    1930-02-01: a attacks v;
    expect no conflict;
}
scenario all_barred {
    1930-02-01: a attacks u;
    expect conflict between article 1 of t and article 1 of bans for x;
    expect conflict between article 1 of t and article 2 of bans for y;
}
