# exit 0
# Suspended for one and terminated for another, or in articles apart: nothing turns on the order, and nothing is said of it.
use std.security;
event stop/stops/stopped(s: state);
event quit/quits/quitted(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { every member must not attack any other member; }
    article 2 { every member must not trade with any other member; }
    article 60 {
        when any member m stops then suspends article 1 for m;
        when any member m quits then terminates article 1 for m;
        when any member m is neutral then terminates article 2 for m;
    }
}
scenario s {
    1930-02-01: { x stops; x is neutral; y quits; }
    expect x is not forbidden to attack z because suspended;
    expect y is not forbidden to attack z because terminated;
    expect x is not forbidden to trade with z because terminated;
}
