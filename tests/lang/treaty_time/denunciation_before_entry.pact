# Before the treaty is in force nobody is bound: consent is taken back at once.
use std.security;
treaty t { in force from 1930-01-01;  withdrawal on 1 year notice;  parties { p, q, r; } }
scenario s {
    1929-12-01: p denounces t;
    expect not p is under_notice to t;
    expect on 1930-01-01: not (p is party to t) and q is party to t;
}
