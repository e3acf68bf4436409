# A suspended deadline resumes with the time left: 10 days from the 1st, stopped on the 3rd with 8 left.
use std.security;
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { when any member a attacks any member v then every member except a, v must assist v within 10 days; }
    article 60 {
        when any member m is neutral then suspends article 1 for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario undone {
    1930-02-01: x attacks y;
    1930-02-03: z is neutral;
    1930-03-01: z relents;
    expect z is obliged to assist y;
    expect on 1930-03-08: z has not breached article 1 of t;
    expect on 1930-03-09: z has breached article 1 of t;
}
scenario done_in_time {
    1930-02-01: x attacks y;
    1930-02-03: z is neutral;
    1930-03-01: z relents;
    1930-03-09: z assists y;
    expect on 1930-04-01: z has not breached article 1 of t and z is not obliged to assist y because fulfilled;
}
