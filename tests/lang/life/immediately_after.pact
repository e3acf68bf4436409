# `immediately after D` is due on the first day on which it binds, not on D, when it could not be done yet.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { every member must notify any other member immediately after 1930-03-01; }
    article 2 { when any member a attacks any member v then a must consult with v immediately after 1930-03-01; }
}
scenario first_day {
    1930-03-02: x notifies y;
    expect on 1930-03-01: x is pending under article 1 of t and x has not breached article 1 of t;
    expect on 1930-03-02: x has not breached article 1 of t and y has breached article 1 of t;
}
scenario triggered {
    1930-02-01: x attacks y;
    expect on 1930-03-01: x has not breached article 2 of t;
    1930-03-02: x consults with y;
    expect on 1930-03-03: x has not breached article 2 of t;
    1930-04-01: x attacks y;
    1930-04-01: x consults with y;
    expect on 1930-04-02: x has not breached article 2 of t;
}
