# The term of a treaty that enters by a condition runs from that day.
use std.security;
treaty t { in force when p is neutral;  lasts 10 days;  parties { p, q; } }
scenario s {
    1930-05-01: p is neutral;
    expect on 1930-05-10: t in force;
    expect on 1930-05-11: not (t in force);
    1930-06-01: ends p is neutral;
    1930-06-02: p is neutral;
    expect on 1930-06-03: not (t in force);               # once ended, it does not come back
}
