# On exit suspended duties are terminated too.
use std.security;
event stop/stops/stopped(s: state);
treaty t {
    in force from 1930-01-01;
    parties { y; x until 1931-01-01; }
    article 1 { x must notify y by 1935-01-01; }
    article 2 { when any member m stops then suspends article 1 for m; }
}
scenario s {
    1930-03-01: x stops;
    expect x is not obliged to notify y because suspended;
    expect on 1931-01-01: x is not obliged to notify y because terminated;
}
