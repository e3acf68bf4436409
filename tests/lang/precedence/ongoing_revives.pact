# An ongoing act in course breaks the ban when what lifted it ceases.
use std.security;
treaty t { parties { x, y; }
    article 1 { every member must not trade with any other member; }
    article 2 { when x is neutral then x may trade with y notwithstanding article 1; } }
scenario s {
    x is neutral;
    1950-01-01: x trades with y;
    expect x has not breached article 1 of t;
    1950-01-10: y is neutral;
    expect x has not breached article 1 of t;
    1950-02-01: ends x is neutral;
    expect x has breached article 1 of t;
}
