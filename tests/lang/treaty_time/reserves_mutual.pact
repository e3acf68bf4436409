# "Under `std.vclt` the others owe a reserving state nothing under that article either (VCLT 21)."
use std.security;
use std.vclt;
treaty t { in force from 1930-01-01;  parties { p, q, r; }
    p reserves article 1, article 2;
    article 1 { every member must not trade with any other member; }
    article 2 { every member must notify any other member by 1931-01-01; }
    article 3 { when any member a has breached article 2 against p then a must make_peace with p; } }
scenario s {
    expect on 1930-06-01: q is not forbidden to trade with p because not_bound;
    expect on 1930-06-01: q is forbidden to trade with r and p is not forbidden to trade with q because not_bound;
    expect on 1931-01-01: q has breached article 2 of t against r and q has not breached article 2 of t against p;
    expect on 1931-01-02: q is not obliged to make_peace with p;
}
