# `for 30 days after D` counts from the first day on which it binds; triggered later, from then.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { when any member a attacks any member v then a must not trade with v for 10 days after 1930-03-01; }
}
scenario before_it {
    1930-02-01: x attacks y;
    expect on 1930-03-02: x is forbidden to trade with y;
    expect on 1930-03-11: x is forbidden to trade with y;
    expect on 1930-03-12: x is not forbidden to trade with y because fulfilled;
}
scenario after_it {
    1930-04-01: x attacks y;
    expect on 1930-04-10: x is forbidden to trade with y;
    expect on 1930-04-11: x is not forbidden to trade with y;
}
