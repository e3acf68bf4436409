# warning P0502
# A duty with two places left open conflicts when every way to fill them is barred, be it by different bans; not before.
use std.security;
x, y, z, w : state;
treaty t { parties { x, y, z; }
    article 1 { x must assist any other member m against any state s where (s is in_dispute with m) by 1930-12-31; } }
treaty u { parties { x; }  article 1 { when x is neutral then x must not assist y; } }
treaty v { parties { x; }  article 1 { when w is neutral then x must not assist z against w; } }
scenario one_is_left {
    w is in_dispute with y;  w is in_dispute with z;
    1930-01-01: x is neutral;
    expect no conflict;
}
scenario all_barred {
    w is in_dispute with y;  w is in_dispute with z;
    1930-01-01: x is neutral;
    1930-02-01: w is neutral;
    expect conflict between article 1 of t and article 1 of u for x;
    expect conflict between article 1 of t and article 1 of v for x;
}
