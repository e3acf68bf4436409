# What ends while it is pending or suspended obliged nobody on that day.
use std.security;
event stop/stops/stopped(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { when any member m is neutral then m must notify y after 1930-03-01; }
    article 2 { x must consult with y until 1930-02-15; }
    article 3 { when any member m stops then suspends article 2 for m; }
}
scenario pending {
    1930-01-02: x is neutral;
    1930-01-03: ends x is neutral;
    expect x is not obliged to notify y because expired;
    expect on 1930-01-03: x is not obliged to notify y because expired;
}
scenario suspended {
    1930-01-02: x stops;
    expect on 1930-02-15: x is not obliged to consult with y because expired;
}
