# A state trigger still true on resumption fires then; one that had fired before does not fire again.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { when any member a is at_war with any member b then every member except a, b must notify b within 10 days; }
    article 60 {
        when any member m stops then suspends article 1 for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario begun_meanwhile {
    1930-01-15: z stops;
    1930-02-01: x is at_war with y;
    expect z is not obliged to notify y because suspended;
    1930-03-01: z relents;
    expect z is obliged to notify y;
    expect on 1930-03-10: z has not breached article 1 of t;
    expect on 1930-03-11: z has breached article 1 of t;
}
scenario fulfilled_before {
    1930-01-15: x is at_war with y;
    1930-01-16: z notifies y;
    1930-02-01: z stops;
    1930-03-01: z relents;
    expect on 1930-03-02: z is not obliged to notify y because fulfilled;
}
scenario over_meanwhile {
    1930-01-15: x is at_war with y;
    1930-01-16: z stops;
    1930-02-01: ends x is at_war with y;
    1930-03-01: z relents;
    expect on 1930-03-02: z is not obliged to notify y because expired;
    expect on 1930-04-01: z has not breached article 1 of t;
}
