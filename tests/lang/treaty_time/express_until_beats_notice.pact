# note P0521
# "An express `until` beats a computed end, with a note."
use std.security;
treaty t { in force from 1930-01-01;  withdrawal on 2 years notice;  parties { p until 1932-06-01;  q, r; } }
scenario s {
    1930-03-01: p denounces t;
    expect on 1932-05-31: p is party to t;                     # by its notice it would leave on 1932-03-01
    expect on 1932-06-01: not (p is party to t);
}
