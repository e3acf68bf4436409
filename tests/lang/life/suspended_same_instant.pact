# Performance comes before suspension, suspension before a ban is judged: at one instant the act fulfils the duty, and breaks no ban.
use std.security;
event stop/stops/stopped(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { x must notify y by 1935-01-01; }
    article 2 { x must not attack y; }
    article 60 { when any member m stops then suspends treaty t for m; }
}
scenario s {
    1930-03-01: { x stops; x notifies y; x attacks y; }
    expect x has not breached article 2 of t;
    expect on 1930-03-02: x is not obliged to notify y because fulfilled;
}
