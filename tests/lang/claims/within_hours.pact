# error P0570
# exit 1
# Hours run from the minute of a statement that has one, else from the end of its day; the last minute is in time.
use std.security;
x, y : state;
claim answered { whenever any state a attacks any state b then within 24 hours b has sanctioned a; }
scenario in_time {
    1930-01-01T06:00: x attacks y;
    1930-01-02T06:00: y sanctions x;
}
scenario by_the_day {
    1930-02-01: x attacks y;
    1930-02-02T23:59: y sanctions x;
}
scenario too_late {
    1930-01-01T06:00: y attacks x;
    1930-01-02T06:01: x sanctions y;
}
