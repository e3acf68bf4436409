# warning P0520
# Void is the denunciation of a treaty that has lapsed, of a state that has left, of one that is dead.
use std.security;
treaty t { in force from 1930-01-01;  lasts 1 year;  withdrawal on 10 days notice;  parties { p, q, r; } }
treaty u { in force from 1930-01-01;  withdrawal on 10 days notice;  parties { p, q;  r until 1940-01-01; } }
scenario lapsed { 1932-01-01: p denounces t;  expect not p is under_notice to t; }
scenario left {
    1932-01-01: p denounces u;
    1932-02-01: p denounces u;
    expect not p is under_notice to u;
}
scenario dead {
    1932-01-01: r dies;
    1932-02-01: r denounces u;
    expect not r is under_notice to u;
}
