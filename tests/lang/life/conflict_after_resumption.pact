# warning P0502
# Suspended norms conflict with nothing; resumed ones do.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { every member must not trade with any other member; }
    article 2 { when any member a attacks any member v then v must trade with a; }
    article 60 {
        when any member m stops then suspends article 1;
        when any member m relents then resumes article 1;
    }
}
scenario s {
    1930-01-15: x stops;
    1930-02-01: x attacks y;
    expect no conflict;
    1930-03-01: x relents;
    expect on 1930-03-01: conflict between article 1 of t and article 2 of t for y;
}
