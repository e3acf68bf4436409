# VCLT 68: a notice may be revoked before it takes effect.
use std.security;
treaty t { in force from 1930-01-01;  withdrawal on 1 year notice;  parties { p, q, r; } }
scenario s {
    1931-01-01: p denounces t;
    1931-06-01: p revokes_notice to t;
    expect on 1932-06-01: p is party to t and not p is under_notice to t;
    1933-01-01: p denounces t;
    expect on 1933-12-31: p is party to t;
    expect on 1934-01-01: not (p is party to t);
}
