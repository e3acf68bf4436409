# What would be triggered while suspended arises for nobody: the word is suspended, not not triggered.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { when any member a attacks any member b then every member except a, b must assist b within 10 days; }
    article 60 {
        when any member m stops then suspends article 1 for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario s {
    1930-01-15: z stops;
    1930-02-01: x attacks y;
    expect z is not obliged to assist y because suspended;
    1930-03-01: z relents;
    expect z is not obliged to assist y because not_triggered;      # the attack was before
    expect on 1930-04-01: z has not breached article 1 of t;
    1930-05-01: x attacks y;
    expect z is obliged to assist y;
}
