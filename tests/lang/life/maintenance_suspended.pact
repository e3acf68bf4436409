# An act to be kept up need not be kept up while suspended; afterwards it must be taken up again and kept to the end.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { when any member a attacks any member b then b must sanction a for 30 days; }
    article 60 {
        when any member m stops then suspends article 1 for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario taken_up_again {
    1930-02-01: x attacks y;
    1930-02-02: y sanctions x;
    1930-02-05: y stops;
    1930-02-06: ends y sanctions x;
    1930-02-15: y relents;
    expect y has not breached article 1 of t;
    1930-02-16: y sanctions x;
    expect on 1930-03-13: y is obliged to sanction x and y has not breached article 1 of t;   # 30 days and 10
    expect on 1930-03-14: y is not obliged to sanction x because fulfilled;
}
scenario not_taken_up {
    1930-02-01: x attacks y;
    1930-02-02: y sanctions x;
    1930-02-05: y stops;
    1930-02-06: ends y sanctions x;
    1930-02-15: y relents;
    expect on 1930-03-13: y has breached article 1 of t;
}
