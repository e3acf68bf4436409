# warning P0502
# A treaty that enters into force at noon, a conflict that arises then.
use std.security;
treaty t { in force from 1930-01-01T12:00;  parties { x, y; }
    article 1 { x must attack y by 1930-12-31; }
    article 2 { x must not use_force against y; } }
scenario noon {
    expect on 1930-01-01T11:59: not (t in force);
    expect on 1930-01-01T11:59: no conflict;
    expect on 1930-01-01T12:00: t in force and x is obliged to attack y;
    expect on 1930-01-01T12:00: conflict between article 1 of t and article 2 of t for x;
}
