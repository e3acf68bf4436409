# What the dead accede to makes neither them nor their successors parties.
use std.security;
a, b, x, y, z : state;
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { every member must not attack any other member; } }
scenario never_was {
    1940-01-01: a dies;
    1941-01-01: { a accedes to t;  b succeeds to a; }
    expect a is not party to t and b is not party to t;
}
scenario until_it_died {
    1940-01-01: x dies;
    1941-01-01: { x accedes to t;  b succeeds to x; }
    expect x is not party to t and b is party to t;
}
