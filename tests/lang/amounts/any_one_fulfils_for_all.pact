# Any member must: one of the group must; performance by any one fulfils it for all.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, z, a; }
    article 1 { when a attacks any member v then any member except a, v must assist v within 10 days; } }
scenario by_one {
    1930-02-01: a attacks x;
    expect y is obliged to assist x and z is obliged to assist x;
    1930-02-05: z assists x;
    expect on 1930-02-06: y is not obliged to assist x because fulfilled;
    expect on 1930-02-06: z is not obliged to assist x because fulfilled;
    expect on 1930-03-01: y has not breached article 1 of t and z has not breached article 1 of t;
}
scenario by_an_outsider {
    1930-02-01: a attacks x;
    1930-02-05: a assists x;
    expect on 1930-02-11: y has breached article 1 of t;
}
