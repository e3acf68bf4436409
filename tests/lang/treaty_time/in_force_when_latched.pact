# Entry into force by a condition is for good: the condition may cease.
use std.security;
treaty t { in force when p is neutral;  parties { p, q; }
    article 1 { every member must not attack any other member; } }
scenario s {
    1930-01-01: p is neutral;
    expect t in force and p is forbidden to attack q;
    1930-02-01: ends p is neutral;
    expect on 1930-03-01: t in force and p is forbidden to attack q;
}
scenario never { expect on 1950-01-01: not (t in force); }
