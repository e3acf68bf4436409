# warning P0502
# A duty towards any other member, barred towards each of them by bans of their own.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { x must consult with any other member; }
    article 2 { every member must not consult with any other member; }
    article 3 { y must notify any other member; }
    article 4 { y must not notify x; } }
scenario s {
    1950-01-01: y is neutral;
    expect conflict between article 1 of t and article 2 of t for x;
    expect no conflict between article 3 of t and article 4 of t;
}
