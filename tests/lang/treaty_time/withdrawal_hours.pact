# A notice of hours runs from the minute of the statement, else from the end of its day.
use std.security;
treaty t { in force from 1930-01-01;  withdrawal on 24 hours notice;  parties { p, q, r; } }
scenario by_the_minute {
    1931-01-01T12:00: p denounces t;
    1931-01-02T11:59: q is neutral;
    expect p is party to t;
    1931-01-02T12:00: r is neutral;
    expect not (p is party to t);
}
scenario by_the_day {
    1931-01-01: p denounces t;
    expect on 1931-01-02: p is party to t;
    expect on 1931-01-03: not (p is party to t);
}
