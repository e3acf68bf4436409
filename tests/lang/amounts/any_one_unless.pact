# `unless` is tested for each of the group: who is discharged leaves the duty to the others.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { any member m must disclose_armaments by 1932-01-01 unless m is neutral; } }
scenario discharged {
    1930-06-01: x is neutral;
    expect x is not obliged to disclose_armaments because discharged;
    expect y is obliged to disclose_armaments;
    1930-07-01: x discloses_armaments;
    expect on 1930-07-02: y is obliged to disclose_armaments;     # x is no longer of the group
    expect on 1932-01-01: y has breached article 1 of t and x has not breached article 1 of t;
}
