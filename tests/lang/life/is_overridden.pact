# A duty that another norm prevails over is overridden, and is not active.
# note P0515
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { when any member a is neutral then a must assist z; }
    article 2 { when any member a is at_war with any member b then a must not assist z notwithstanding article 1; }
}
scenario s {
    1930-02-01: x is neutral;
    expect x is active under article 1 of t and x is not overridden under article 1 of t;
    1930-03-01: x is at_war with y;
    expect x is overridden under article 1 of t and x is not active under article 1 of t;
    expect x is active under article 2 of t;
    1930-04-01: ends x is at_war with y;
    expect x is active under article 1 of t;
}
