# Suspension against T goes by the creditor that `owed to` names.
use std.security;
event stop/stops/stopped(s: state, t: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { x must disclose_armaments by 1930-06-01 owed to y; }
    article 2 { x must notify z by 1930-06-01 owed to z; }
    article 3 { when any member m stops any member n then suspends treaty t for m against n; }
}
scenario s {
    1930-02-01: x stops y;
    expect x is not obliged to disclose_armaments because suspended;
    expect x is obliged to notify z;
}
