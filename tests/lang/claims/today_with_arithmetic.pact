# error P0570
# exit 1
# A claim may turn by time alone: the run wakes on the day on which it does, though nothing else happens then.
use std.security;
x, y : state;
attribute since(s: state): date;
claim at_peace_in_1950 { never today + 1 > 1950-01-01 and x is at_war with y; }
claim of_age { never some state s where (today >= since(s) + 18 years and s is neutral); }
scenario short { since(x) = 1920-01-01;  since(y) = 1999-01-01;  1930-01-01: x is at_war with y;  1940-01-01: ends x is at_war with y; }
scenario long { since(x) = 1920-01-01;  since(y) = 1999-01-01;  1930-01-01: x is at_war with y; }
