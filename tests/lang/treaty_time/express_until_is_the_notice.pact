# The same day: nothing to note.
use std.security;
treaty t { in force from 1930-01-01;  withdrawal on 2 years notice;  parties { p until 1932-03-01;  q, r; } }
scenario s {
    1930-03-01: p denounces t;
    expect on 1932-02-29: p is party to t;
    expect on 1932-03-01: not (p is party to t);
}
