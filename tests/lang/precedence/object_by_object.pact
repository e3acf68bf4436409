# A duty towards any other member is overridden when it is barred, or exempted from, towards each.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { every member must consult with any other member by 1950-02-01; }
    article 2 { x must not consult with y notwithstanding article 1; }
    article 3 { when x is neutral then x must not consult with z notwithstanding article 1; }
    article 4 { when y is neutral then y need not consult with any state notwithstanding article 1; }
    article 5 { every member must not notify any other member; }
    article 6 { z must notify any other member by 1950-02-01 notwithstanding article 5; } }
scenario one { 1950-01-01: z is neutral;  expect on 1950-01-02: x is active under article 1 of t;
               expect on 1950-02-01: x has breached article 1 of t; }
scenario each_one {
    x is neutral;  y is neutral;
    1950-01-01: z is neutral;
    expect x is overridden under article 1 of t and y is overridden under article 1 of t;
    expect no conflict;
    expect conflict between article 1 of t and article 3 of t for x resolved by article 3 of t;
    expect conflict between article 5 of t and article 6 of t for z resolved by article 6 of t;
    1950-01-02: z notifies x;
    expect z has not breached article 5 of t;
    expect on 1950-02-01: x has not breached article 1 of t and y has not breached article 1 of t;
    expect on 1950-02-01: z has breached article 1 of t;
}
