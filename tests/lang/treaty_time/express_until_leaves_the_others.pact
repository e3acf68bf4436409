# note P0521
# Who denounced and leaves by its own date leaves by its own date: the treaty does not lapse for the last one.
use std.security;
treaty t { in force from 1930-01-01;  withdrawal on 20 days notice;  parties { p until 1930-03-01;  q, r; } }
scenario s {
    1930-01-15: p denounces t;
    1930-01-18: ends r is party to t;
    expect on 1930-03-01: t in force and q is party to t;
}
