# What is pending ends with membership like what is active.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { y; x until 1930-02-01; }
    article 1 { x must notify y by 1930-06-01 after 1930-03-01; }
}
scenario s {
    expect on 1930-01-15: x is not obliged to notify y because pending;
    expect on 1930-02-01: x is not obliged to notify y because terminated;
    expect on 1930-07-01: x has not breached article 1 of t;
}
