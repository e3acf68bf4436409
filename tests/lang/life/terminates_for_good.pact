# Terminated: what stands ends, what is triggered later arises for nobody, and nothing resumes it.
use std.security;
event renounce/renounces/renounced(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { when any member a attacks any member b then every member except a, b must assist b within 10 days; }
    article 2 { every member must not attack any other member; }
    article 60 {
        when any member m renounces then terminates article 1 for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario s {
    1930-02-01: x attacks y;
    1930-02-02: z renounces;
    expect z is not obliged to assist y because terminated;
    expect on 1930-03-01: z has not breached article 1 of t;
    1930-03-02: z relents;
    1930-03-03: x attacks y;
    expect z is not obliged to assist y because terminated;
    expect z is forbidden to attack y and z in member of t;
}
