# A duty that a breach at the end of day D makes `immediately` has the next day for it.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { x must notify y by 1930-02-01; }
    article 2 { when any member a breaches article 1 then a must make_peace with y immediately; }
}
scenario in_time {
    expect on 1930-02-01: x is obliged to make_peace with y and x has not breached article 2 of t;
    1930-02-02: x makes_peace with y;
    expect on 1930-02-03: x has not breached article 2 of t;
}
scenario too_late {
    expect on 1930-02-02: x has breached article 2 of t;
}
