# Suspension and the end of the time in one instant: suspended, so nothing is violated.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { x must notify y until 1930-03-01; }
    article 2 { y must notify x until 1930-03-01; }
    article 3 { when today >= 1930-03-01 then suspends article 1; }
}
scenario s {
    expect on 1930-03-01: x has not breached article 1 of t and y has breached article 2 of t;
    expect on 1930-03-02: x is not obliged to notify y because expired;
}
