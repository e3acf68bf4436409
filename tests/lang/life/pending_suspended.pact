# A pending duty that is suspended is pending again when resumed before its date, and active when after it.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { x must notify y after 1930-03-01; }
    article 60 {
        when any member m stops then suspends article 1 for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario before_it {
    1930-02-01: x stops;
    expect x is not obliged to notify y because suspended;
    1930-02-15: x relents;
    expect x is not obliged to notify y because pending;
    expect on 1930-03-02: x is obliged to notify y;
}
scenario over_it {
    1930-02-01: x stops;
    1930-04-15: x relents;
    expect x is obliged to notify y;
}
