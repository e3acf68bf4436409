# Conditions ask for the state of a bearer's norms.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { when any member a attacks any member b then every member except a, b must assist b within 10 days; }
    article 2 { every member must not trade with any other member; }
    article 60 {
        when any member m stops then suspends article 1 for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario s {
    expect z is not active under article 1 of t;
    1930-02-01: x attacks y;
    expect z is active under article 1 of t and x is not active under article 1 of t and z is active under article 2 of t;
    1930-02-03: z stops;
    expect z is suspended under article 1 of t and z is not active under article 1 of t;
    expect z is suspended under treaty t and z is not suspended under article 2 of t;
    1930-03-01: z relents;
    expect z is active under article 1 of t and z is not suspended under article 1 of t;
    expect on 1930-03-09: z is violated under article 1 of t and z is not late under article 1 of t;
    1930-03-10: z assists y;
    expect z is violated under article 1 of t and z is late under article 1 of t;
    expect z has fulfilled article 1 of t and z has fulfilled article 1 of t against y and z has not fulfilled article 1 of t against x;
}
