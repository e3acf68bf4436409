# At the deadline the group is in breach, each of its members; it can still be done, late, by any one.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, z, a; }
    article 1 { when a attacks any member v then any member except a, v must assist v within 10 days; } }
scenario nobody {
    1930-02-01: a attacks x;
    expect on 1930-02-10: y has not breached article 1 of t;
    expect on 1930-02-11: y has breached article 1 of t and z has breached article 1 of t;
    expect x has not breached article 1 of t and a has not breached article 1 of t;
    expect on 1930-02-12: y is obliged to assist x and z is obliged to assist x;
    1930-03-01: y assists x;
    expect on 1930-03-02: z is not obliged to assist x because fulfilled;
    expect on 1930-03-02: z has breached article 1 of t;
}
