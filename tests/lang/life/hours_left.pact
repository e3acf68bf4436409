# A deadline in hours resumes with the hours left.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { when any member a attacks any member b then b must notify a within 24 hours; }
    article 60 {
        when any member m stops then suspends article 1 for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario in_time {
    1930-02-01T06:00: x attacks y;
    1930-02-01T10:00: y stops;
    1930-02-10T12:00: y relents;
    1930-02-11T08:00: y notifies x;
    expect y has not breached article 1 of t;
}
scenario a_minute_late {
    1930-02-01T06:00: x attacks y;
    1930-02-01T10:00: y stops;
    1930-02-10T12:00: y relents;
    1930-02-11T08:01: y notifies x;
    expect y has breached article 1 of t;
}
