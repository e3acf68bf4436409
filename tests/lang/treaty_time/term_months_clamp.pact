# A term of a month from 31 January ends on the last day of February.
use std.security;
treaty t { in force from 1930-01-31;  lasts 1 month;  parties { p, q; } }
scenario s {
    expect on 1930-02-27: t in force;
    expect on 1930-02-28: not (t in force);
}
