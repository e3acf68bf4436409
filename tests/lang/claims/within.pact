# error P0570
# What should follow within a time is awaited to the end of its last day, for each of the values that it began with.
use std.security;
treaty t { in force from 1920-01-01;  parties { x, y, z; }
    article 1 { when any member a attacks any member v then every member except a, v must assist v against a within 7 days; } }
claim answered { whenever any state a attacks any state v then within 7 days some state s where (s assists v against a); }
scenario in_time { 1930-01-01: x attacks y;  1930-01-08: z assists y against x; }
scenario late {
    1930-01-01: x attacks y;
    1930-01-02: x attacks z;
    1930-01-05: y assists z against x;
    1930-01-09: z assists y against x;
    expect on 1930-01-08: z has breached article 1 of t;
}
