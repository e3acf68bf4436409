# A breached duty that is still owed is suspended too, and owed again afterwards.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { x must notify y by 1930-02-01; }
    article 60 {
        when any member m stops then suspends article 1 for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario s {
    1930-03-01: x stops;
    expect x is not obliged to notify y because suspended;
    1930-04-01: x relents;
    expect x is obliged to notify y;
    1930-04-02: x notifies y;
    expect on 1930-04-03: x is not obliged to notify y because fulfilled;
}
