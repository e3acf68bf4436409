# Suspended, resumed and suspended again: each stretch takes no time from the duty.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { when any member a attacks any member b then b must notify a within 10 days; }
    article 60 {
        when any member m stops then suspends article 1 for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario s {
    1930-02-01: x attacks y;
    1930-02-03: y stops;          # 8 days left
    1930-02-10: y relents;        # until 02-18
    1930-02-15: y stops;          # 3 days left
    1930-03-01: y relents;        # until 03-04
    expect on 1930-03-03: y has not breached article 1 of t;
    expect on 1930-03-04: y has breached article 1 of t;
}
