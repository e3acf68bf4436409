# What was breached and is still owed can be forgiven; the breach stays.
use std.security;
event forgive/forgives/forgave(s: state, t: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { when any member a attacks any member v then a must make_peace with v within 10 days; }
    article 2 { when any member v forgives any member a then discharges article 1 for a; }
}
scenario s {
    1930-02-01: x attacks y;
    expect on 1930-02-20: x is obliged to make_peace with y;
    1930-03-01: y forgives x;
    expect x is not obliged to make_peace with y because discharged;
    expect x has breached article 1 of t;
}
