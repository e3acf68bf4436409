# The instant at which the condition first holds is an instant of the treaty: what happens in it counts.
use std.security;
treaty t { in force when p is neutral;  parties { p, q; }
    article 1 { when any member a attacks any member v then a must make_peace with v within 7 days; } }
scenario s {
    1930-01-01: { p is neutral;  q attacks p; }
    expect on 1930-01-02: q is obliged to make_peace with p;
}
scenario the_day_before {
    1929-12-31: q attacks p;
    1930-01-01: p is neutral;
    expect on 1930-01-02: q is not obliged to make_peace with p because not_triggered;
}
