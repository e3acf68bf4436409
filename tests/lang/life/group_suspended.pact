# Of a group that owes together one may be suspended: the others owe, what one of them does counts for it too, and
# its own time goes on when it is resumed.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y, u, v; }
    article 1 { when any member a attacks any member b then any member except a, b must assist b within 10 days; }
    article 60 {
        when any member m stops then suspends article 1 for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario done_by_another {
    1930-02-01: x attacks y;
    1930-02-02: u stops;
    1930-02-05: v assists y;
    1930-02-07: u relents;
    expect on 1930-02-08: u is not obliged to assist y because fulfilled;
    expect on 1930-03-01: u has not breached article 1 of t and v has not breached article 1 of t;
}
scenario done_by_none {
    1930-02-01: x attacks y;
    1930-02-02: u stops;
    expect on 1930-02-11: v has breached article 1 of t and u has not breached article 1 of t;
    1930-03-01: u relents;
    expect on 1930-03-09: u has not breached article 1 of t;
    expect on 1930-03-10: u has breached article 1 of t;
}
