# `jointly` adds up over bearers.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, z, a; }
    article 1 { when a attacks any member v then every member except a, v jointly must provide_forces at least 60_000 to v within 30 days; } }
scenario together {
    1930-02-01: a attacks x;
    expect y is obliged to provide_forces to x and z is obliged to provide_forces to x;
    1930-02-10: y provides_forces 40_000 to x;
    1930-02-11: a provides_forces 50_000 to x;     # not of the group
    expect z is obliged to provide_forces to x;
    1930-02-20: z provides_forces 20_000 to x;
    expect on 1930-02-21: y is not obliged to provide_forces to x because fulfilled;
    expect on 1930-02-21: z is not obliged to provide_forces to x because fulfilled;
}
