# Who accedes is a party at that instant, so that its accession is one that has happened.
use std.security;
z : state;
treaty t { parties { p, q; }
    article 1 { z must notify p unless z has acceded to t; }
    article 2 { when z is party to t then p must notify q unless z has acceded to t in last 5 days; } }
scenario s {
    1930-01-01: z accedes to t;
    expect z is not obliged to notify p because not_triggered;
    expect p is not obliged to notify q because not_triggered;
}
