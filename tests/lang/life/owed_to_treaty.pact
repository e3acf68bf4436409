# Owed to a treaty: to all its parties.
use std.security;
treaty club { in force from 1930-01-01;  parties { u, v; } }
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { x must notify u by 1930-02-01 owed to club; }
}
scenario s {
    expect on 1930-02-02: x has breached article 1 of t against u and x has breached article 1 of t against v;
    expect on 1930-02-02: x has not breached article 1 of t against y;
}
