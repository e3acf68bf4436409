# `after 20 years`: nobody leaves before the treaty has been in force as long.
use std.security;
treaty t { in force from 1949-08-24;  withdrawal on 1 year notice after 20 years;  parties { p, q, r; } }
scenario early {
    1960-01-01: p denounces t;
    expect on 1969-08-23: p is party to t;
    expect on 1969-08-24: not (p is party to t);
}
scenario later {
    1970-01-01: p denounces t;
    expect on 1970-12-31: p is party to t;
    expect on 1971-01-01: not (p is party to t);
}
