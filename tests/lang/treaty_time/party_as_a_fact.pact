# Stated like any status; a party only while the treaty is in force.
use std.security;
z : state;
treaty t { in force from 1930-01-01;  parties { p, q; }
    article 1 { every member must not attack any other member; } }
scenario s {
    z is party to t;
    expect on 1929-12-31: not (z is party to t);
    expect on 1930-01-01: z is party to t and z is forbidden to attack p;
    1931-01-01: ends z is party to t;
    expect not (z is party to t) and z is not forbidden to attack p because terminated;
    1932-01-01: ends p is party to t;
    expect not (t in force);                            # fewer than two are left
}
