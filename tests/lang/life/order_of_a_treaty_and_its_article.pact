# warning P0511
# One clause suspends the treaty and another resumes its article at one instant: the suspension prevails, and is said to.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { every member must not attack any other member; }
    article 60 {
        when any member m stops then suspends treaty t for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario s {
    1930-02-01: { x stops; x relents; }
    expect x is not forbidden to attack y because suspended;
    1930-02-02: x relents;
    expect x is forbidden to attack y;
}
