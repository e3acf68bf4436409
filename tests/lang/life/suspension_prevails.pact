# warning P0511
# Suspended and resumed in one instant: suspended, in whatever order the two are written.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { every member must not attack any other member; }
    article 60 {
        when any member m stops then suspends article 1 for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario a { 1930-02-01: { x stops; x relents; }  expect x is not forbidden to attack y because suspended; }
scenario b { 1930-02-01: { x relents; x stops; }  expect x is not forbidden to attack y because suspended; }
