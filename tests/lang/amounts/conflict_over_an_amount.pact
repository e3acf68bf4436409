# warning P0502
# A duty and a limit conflict where the amount is over the limit, and not else.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { x must contribute at least 101 to y by 1930-12-31; }
    article 2 { z must contribute at least 100 to y by 1930-12-31; }
    article 3 { every member must contribute at most 100 to any other member; } }
scenario torn {
    1930-02-01: y is neutral;
    expect conflict between article 1 of t and article 3 of t for x;
    expect no conflict between article 2 of t and article 3 of t;
}
