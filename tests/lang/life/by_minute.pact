# `by` and `before` with a time of day count to the minute.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { x must notify y by 1930-02-01T12:00; }
    article 2 { x must consult with y before 1930-02-01T12:00; }
}
scenario on_the_minute {
    1930-02-01T12:00: { x notifies y; x consults with y; }
    expect x has not breached article 1 of t and x has breached article 2 of t;
}
scenario a_minute_later {
    1930-02-01T12:01: x notifies y;
    expect x has breached article 1 of t;
}
