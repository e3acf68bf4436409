# Permissions and exemptions are suspended like duties.
use std.security;
event stop/stops/stopped(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { x may trade with y; }
    article 2 { x need not disclose_armaments; }
    article 3 { when any member m stops then suspends article 1, article 2; }
}
scenario s {
    expect x is not permitted to trade with y because not_bound;
    expect on 1930-02-01: x is permitted to trade with y and x is exempt from disclose_armaments;
    1930-03-01: y stops;
    expect x is not permitted to trade with y because suspended;
    expect not x is exempt from disclose_armaments because suspended;
}
