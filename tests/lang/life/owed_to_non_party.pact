# A promise to a state that is no party: it is the creditor all the same.
use std.security;
belgium : state;
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { every member must not attack belgium owed to belgium; }
    article 2 { when any member a breaches article 1 against any state v then a must make_peace with v; }
}
scenario s {
    1930-02-01: x attacks belgium;
    expect x has breached article 1 of t against belgium and x has not breached article 1 of t against y;
    expect x is obliged to make_peace with belgium;
}
