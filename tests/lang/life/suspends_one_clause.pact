# A named clause can be suspended alone.
use std.security;
event stop/stops/stopped(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 {
        trade: every member must not trade with any other member;
        arms:  every member must not supply any other member;
    }
    article 2 { when any member m stops then suspends article 1.trade for m; }
}
scenario s {
    1930-02-01: x stops;
    expect x is not forbidden to trade with y because suspended;
    expect x is forbidden to supply y;
}
