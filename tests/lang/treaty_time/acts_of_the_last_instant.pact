# What ends at an instant was there for what happened at it, be it asked with `in last` or without.
use std.security;
treaty t { in force from 1930-01-01;  parties { p, q, r; }
    article 1 { when any member a attacks any member v then ends party(a, t); }
    article 2 { when p has attacked q then r must notify q; }
    article 3 { when p has attacked q in last 30 days then r must notify q; } }
scenario s {
    1931-01-01: p attacks q;
    1931-01-02: p accedes to t;
    expect r is obliged to notify q under article 2 of t and r is obliged to notify q under article 3 of t;
}
