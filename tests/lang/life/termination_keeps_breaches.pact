# What was violated stays violated after termination (VCLT 70): the breach, not the duty.
use std.security;
event renounce/renounces/renounced(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { x must notify y by 1930-02-01; }
    article 2 { when any member m renounces then terminates article 1; }
}
scenario s {
    expect on 1930-02-02: x is obliged to notify y;
    1930-03-01: y renounces;
    expect x has breached article 1 of t and x is not obliged to notify y because terminated;
}
