# Acts during suspension do not violate; what goes on when it ends does.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { every member must not attack any other member; }
    article 2 { every member must not trade with any other member; }
    article 60 {
        when any member m stops then suspends treaty t for m;
        when any member m relents then resumes treaty t for m;
    }
}
scenario s {
    1930-01-15: x stops;
    expect x is not forbidden to attack y because suspended;
    expect y is forbidden to attack x;
    1930-02-01: x attacks y;
    1930-02-02: x trades with y;
    expect x has not breached treaty t;
    1930-02-03: y attacks x;
    expect y has breached article 1 of t;
    1930-03-01: x relents;
    expect x is forbidden to attack y and x has not breached article 1 of t;
    expect x has breached article 2 of t;
}
