# `for 30 days` stands still; `until D` is a date of the calendar and does not.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { when any member a attacks any member v then a must not trade with v for 30 days; }
    article 2 { when any member a attacks any member v then a must not supply v until 1930-03-15; }
    article 60 {
        when any member m stops then suspends treaty t for m;
        when any member m relents then resumes treaty t for m;
    }
}
scenario s {
    1930-02-01: x attacks y;
    1930-02-11: x stops;                        # 20 days left
    expect on 1930-03-10: x is not forbidden to trade with y because suspended;
    expect on 1930-03-15: x is not forbidden to supply y because expired;
    1930-04-01: x relents;
    expect on 1930-04-20: x is forbidden to trade with y and x is not forbidden to supply y;
    expect on 1930-04-21: x is not forbidden to trade with y because fulfilled;
}
