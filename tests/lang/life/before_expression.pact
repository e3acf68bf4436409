# `before [DATE EXPRESSION]` excludes that date.
use std.security;
attribute summit(s: state): date;
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { x must notify y before [summit(y) - 10]; }
}
scenario s {
    summit(y) = 1930-03-11;
    expect on 1930-02-27: x has not breached article 1 of t;
    expect on 1930-02-28: x has breached article 1 of t;
}
