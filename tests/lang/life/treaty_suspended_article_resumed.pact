# Of a treaty that is suspended one article can be resumed; the others stay suspended.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { every member must not attack any other member; }
    article 2 { every member must not trade with any other member; }
    article 60 {
        when any member m stops then suspends this treaty for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario s {
    1930-02-01: x stops;
    expect x is not forbidden to attack y because suspended;
    1930-03-01: x relents;
    expect x is forbidden to attack y;
    expect x is not forbidden to trade with y because suspended;
}
