# A repair performed late repairs too.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { every member must not attack any other member; }
    article 2 { when any member a breaches article 1 then a must make_peace with y within 3 days repairing article 1; }
}
scenario s {
    1930-02-01: x attacks y;
    1930-03-01: x makes_peace with y;
    expect x is repaired under article 1 of t and x is late under article 2 of t;
}
