# While a group owes, the same event makes no second duty; once it has performed, the event does.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, a; }
    article 1 { when a attacks x then any member except a, x must assist x within 10 days; } }
scenario again {
    1930-02-01: a attacks x;
    1930-02-05: a attacks x;
    1930-02-08: y assists x;
    expect on 1930-02-20: y has not breached article 1 of t;
    1930-03-01: a attacks x;
    expect y is obliged to assist x;
    expect on 1930-03-11: y has breached article 1 of t;
}
