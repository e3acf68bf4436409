# VCLT 70 by death: duties are terminated, breaches stay.
use std.security;
treaty t { in force from 1930-01-01;  parties { p, q, r; }
    article 1 { every member must not attack any other member; }
    article 2 { when any member a attacks any member v then a must make_peace with v within 60 days; } }
scenario s {
    1931-01-01: p attacks q;
    1931-02-01: p dies;
    expect not (p is party to t) and p is not obliged to make_peace with q because terminated;
    expect on 1931-06-01: p has breached article 1 of t and p has not breached article 2 of t;
    expect q is party to t and t in force;
}
