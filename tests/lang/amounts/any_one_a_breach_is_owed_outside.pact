# A group in breach owes it to the other parties, not to itself.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { any member except z must notify z by 1930-02-01; } }
scenario to_others {
    expect on 1930-02-01: x has breached article 1 of t against z and y has breached article 1 of t against z;
    expect on 1930-02-01: x has not breached article 1 of t against y;
}
