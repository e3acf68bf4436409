# Who is no longer bound on the day on which a ban begins to bind does not break it by what it is about.
use std.security;
treaty t { parties { p until 1930-02-10;  q, r; }
    article 1 { every member must not blockade any other member after 1930-02-09; } }
scenario s {
    p blockades q;
    r blockades q;
    expect on 1930-02-10: p has not breached article 1 of t and r has breached article 1 of t;
}
