# warning P0511
# What one instant suspends or resumes comes before what it terminates, also where the termination follows from a breach.
use std.security;
event stop/stops/stopped(s: state);
event quit/quits/quitted(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 4 { x must not attack y; }
    article 5 { x must not trade with y; }
    article 60 {
        when any member m quits then terminates article 4 for m;
        when x breaches article 5 then terminates article 4 for x;
        when any member m stops then suspends article 4 for m;
        when any member m relents then resumes article 4 for m;
    }
}
scenario suspended_and_terminated {
    1930-02-01: { x quits; x stops; x attacks y; }
    expect x has not breached article 4 of t;
    expect x is not forbidden to attack y because terminated;
}
scenario resumed_and_terminated {
    1930-01-10: x stops;
    1930-02-01: { x quits; x relents; x attacks y; }
    expect x has breached article 4 of t;
    expect x is not forbidden to attack y because terminated;
}
scenario suspended_and_terminated_by_a_breach {
    1930-02-01: { x stops; x attacks y; x trades with y; }
    expect x has not breached article 4 of t;
    expect x is not forbidden to attack y because terminated;
}
scenario resumed_and_terminated_by_a_breach {
    1930-01-10: x stops;
    1930-02-01: { x relents; x attacks y; x trades with y; }
    expect x has breached article 4 of t;
    expect x is not forbidden to attack y because terminated;
}
scenario one_after_the_other {
    1930-02-01: x stops;
    1930-02-01: x quits;
    1930-02-01: x attacks y;
    expect x has not breached article 4 of t;
}
