# note P0521
use std.security;
treaty t { in force from 1930-01-01 until 1934-01-01;  lasts 3 years;  parties { p, q; } }
scenario s {
    expect on 1933-12-31: t in force;
    expect on 1934-01-01: not (t in force);
}
