# `repairing R`: performance flags the breach repaired, towards whom it was owed; the breach itself remains.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { every member must not attack any other member; }
    article 2 {
        when any member a breaches article 1 against any member v
        then a must make_peace with v within 30 days repairing article 1;
    }
}
scenario s {
    1930-02-01: x attacks y;
    1930-02-02: x attacks z;
    expect x is not repaired under article 1 of t;
    1930-02-05: x makes_peace with y;
    expect x is repaired under article 1 of t and x has breached article 1 of t against y;
    expect x is violated under article 1 of t;
    expect on 1930-03-05: x has breached article 2 of t;                 # towards z
}
