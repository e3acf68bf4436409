# warning P0572
# It says nothing of what never begins; what has followed at once, or by the last day, has followed.
use std.security;
x, y : state;
claim at_once { whenever x attacks y then within 7 days x is at_war with y; }
claim never_begun { whenever x annexes y and not x annexes y then within 1 day y annexes x; }
scenario s { 1930-01-01: x attacks y; }
