# A shortfall is the group's breach, of those who gave too; done late it is done by all.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, z, a; }
    article 1 { when a attacks any member v then every member except a, v jointly must provide_forces at least 60_000 to v within 30 days; } }
scenario short {
    1930-02-01: a attacks x;
    1930-02-10: y provides_forces 59_999 to x;
    expect on 1930-03-03: y has breached article 1 of t against x and z has breached article 1 of t against x;
    expect on 1930-03-03: y is obliged to provide_forces to x;
    1930-04-01: y provides_forces 1 to x;
    expect on 1930-04-02: z is not obliged to provide_forces to x because fulfilled;
}
