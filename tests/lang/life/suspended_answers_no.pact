# Suspended answers no, by its name: the duty is not owed, and its deadline does not breach it.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { when any member a attacks any member v then every member except a, v must assist v within 10 days; }
    article 60 {
        when any member m is neutral then suspends article 1 for m;
    }
}
scenario s {
    1930-02-01: x attacks y;
    expect on 1930-02-01: z is obliged to assist y;
    1930-02-03: z is neutral;
    expect z is not obliged to assist y because suspended;
    expect on 1930-03-01: z is not obliged to assist y because suspended;
    expect on 1930-03-01: z has not breached article 1 of t;
}
