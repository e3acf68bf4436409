# What is open when the run ends is no breach: pending, suspended, to be kept up.
use std.security;
event stop/stops/stopped(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { x must notify y after 1930-02-01; }
    article 2 { x must sanction y until y is neutral; }
    article 3 { x must consult with y; }
    article 4 { when any member m stops then suspends article 3 for m; }
}
scenario s {
    1930-01-10: x stops;
    1930-01-11: x sanctions y;
    expect x has not breached treaty t;
}
