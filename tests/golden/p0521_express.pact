use std.security;
treaty t { in force from 1930-01-01 until 1934-01-01;  lasts 3 years;  withdrawal on 1 year notice;
    parties { p until 1932-01-01; q until 1932-01-01; r, x; } }
scenario s {
    1930-06-01: p denounces t;
    1930-07-01: ends q is party to t;
}
