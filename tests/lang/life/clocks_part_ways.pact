# Bearers of one duty whose clocks differ: each resumes with what it had left; who was not suspended is not touched.
use std.security;
event stop/stops/stopped(s: state);
event relent/relents/relented(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y, u, v, w; }
    article 1 { when any member a attacks any member b then every member except a, b must assist b within 10 days; }
    article 60 {
        when any member m stops then suspends article 1 for m;
        when any member m relents then resumes article 1 for m;
    }
}
scenario s {
    1930-02-01: x attacks y;
    1930-02-03: u stops;                      # 8 days left
    1930-02-09: v stops;                      # 2 days left
    expect on 1930-02-11: w has breached article 1 of t;
    expect on 1930-02-11: u has not breached article 1 of t and v has not breached article 1 of t;
    1930-03-01: { u relents; v relents; }
    expect on 1930-03-02: v is obliged to assist y and v has not breached article 1 of t;
    expect on 1930-03-03: v has breached article 1 of t and u has not breached article 1 of t;
    expect on 1930-03-08: u has not breached article 1 of t;
    expect on 1930-03-09: u has breached article 1 of t;
}
