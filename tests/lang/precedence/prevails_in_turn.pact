# Two treaties that claim to prevail, each in its time: no circle, and the acts are judged by what is said then.
use std.security;
treaty first {
    parties { x, y; }
    article 1 { x must not trade with y; }
    article 2 until 1950-01-01 { this treaty prevails over every other treaty; }
}
treaty second {
    parties { x, y; }
    article 1 { x may trade with y; }
    article 2 from 1950-01-01 { this treaty prevails over every other treaty; }
}
scenario earlier { 1949-12-31: x trades with y;  expect x has breached article 1 of first; }
scenario later {
    1950-01-01: x trades with y;
    expect x has not breached article 1 of first and x is not forbidden to trade with y because overridden;
    expect x is permitted to trade with y;
}
