# Asked after what is said and what runs out at that minute, wherever it is written.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { x must notify y by 1930-02-01T12:00; }
    article 2 { when y attacks x then y must consult with x within 2 hours; }
}
scenario by_the_minute {
    1930-02-01T12:30: y attacks x;
    1930-02-01T14:00: x notifies y;
    1930-02-01: x is neutral;
    expect on 1930-02-01T11:59: x has not breached article 1 of t and not y has attacked x;
    expect on 1930-02-01T12:00: x has breached article 1 of t and not y has attacked x;
    expect on 1930-02-01T12:30: y attacks x and x is not neutral;
    expect on 1930-02-01T13:59: x is not neutral and not x has notified y;
    expect on 1930-02-01T14:00: x is neutral and x has notified y;
    expect on 1930-02-01T14:29: y has not breached article 2 of t;
    expect on 1930-02-01T14:30: y has breached article 2 of t;
    expect on 1930-02-01T23:59: y has breached article 2 of t;
    expect on 1930-02-01: y has breached article 2 of t;
    1930-02-02: x makes_peace with y;
    expect on 1930-02-01T23:59: not x has made_peace with y;
    expect on 1930-02-02T00:00: x has made_peace with y;
}
