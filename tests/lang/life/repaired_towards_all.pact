# A breach owed to several is repaired when each of them has had repair.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { every member must disclose_armaments by 1930-02-01; }
    article 2 {
        when any member a breaches article 1 against any member v
        then a must notify v repairing article 1;
    }
}
scenario s {
    1930-01-15: { y discloses_armaments; z discloses_armaments; }
    1930-02-05: x notifies y;
    expect x is not repaired under article 1 of t;
    1930-02-06: x notifies z;
    expect x is repaired under article 1 of t;
}
