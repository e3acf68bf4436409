# A discharge releases from what there is; what arises later is owed.
use std.security;
event forgive/forgives/forgave(s: state, t: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { when any member a attacks any member v then a must make_peace with v within 10 days; }
    article 2 { when any member v forgives any member a then discharges article 1 for a against v; }
}
scenario s {
    1930-02-01: x attacks y;
    1930-02-02: x attacks z;
    1930-02-05: y forgives x;
    expect x is not obliged to make_peace with y because discharged;
    expect x is obliged to make_peace with z;
    expect on 1930-03-01: x has breached article 1 of t against z and x has not breached article 1 of t against y;
    1930-04-01: x attacks y;
    expect x is obliged to make_peace with y;
}
