# `after D`: pending through D, binding from the next day.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { x must notify y within 10 days after 1930-03-01; }
    article 2 { x must not trade with y after 1930-03-01; }
    article 3 { x may attack y after 1930-03-01; }
}
scenario early {
    1930-02-01: x notifies y;
    1930-02-02: x trades with y;
    1930-02-03: ends x trades with y;
    expect x is not obliged to notify y because pending;
    expect x is not forbidden to trade with y because pending;
    expect x is pending under article 1 of t;
    expect on 1930-03-01: x is not obliged to notify y because pending;
    expect on 1930-03-02: x is obliged to notify y and x is forbidden to trade with y and x is permitted to attack y;
    expect on 1930-03-02: x has not breached article 2 of t;
    expect on 1930-03-10: x has not breached article 1 of t;
    expect on 1930-03-11: x has breached article 1 of t;          # what was done before does not count
}
scenario in_time {
    1930-03-05: x notifies y;
    expect on 1930-03-12: x has not breached article 1 of t;
}
