# Hours run from the minute of a statement that has one, and from the end of its day else; the last minute counts.
use std.security;
action give/gives/given(s: state, n: number, to t: state);
treaty t {
    in force from 1980-01-01;
    parties { x, y; }
    article 1 { when any member a attacks any member v then v must notify a within 24 hours; }
    article 2 { every member m must not attack any other member n where (not n has attacked m in last 24 hours); }
    article 3 { when any member m has given at least 10 in last 90 minutes then every member must not trade with m; }
}
scenario with_a_minute {
    1980-01-01T06:00: x attacks y;
    expect on 1980-01-01T23:59: y is not forbidden to attack x and x has attacked y in last 24 hours;
    expect on 1980-01-02T06:00: y is not forbidden to attack x and x has attacked y in last 24 hours;
    expect on 1980-01-02T06:01: y is forbidden to attack x and not x has attacked y in last 24 hours;
    expect on 1980-01-02: y is forbidden to attack x;
}
scenario without_one {
    1980-01-01: x attacks y;
    expect on 1980-01-01: y is not forbidden to attack x;
    expect on 1980-01-02T23:59: y is not forbidden to attack x;
    expect on 1980-01-02: y is not forbidden to attack x;
    expect on 1980-01-03T00:00: y is forbidden to attack x;
}
scenario one_after_the_other {
    1980-01-01: x attacks y;                       # counts to the end of the next day
    1980-01-01T10:00: x attacks y;                 # counts to ten
    expect on 1980-01-02T12:00: x has attacked y in last 24 hours;
    expect on 1980-01-03T00:00: not x has attacked y in last 24 hours;
}
scenario amounts {
    1980-01-01T06:00: x gives 5 to y;
    1980-01-01T07:00: x gives 5 to y;
    expect x has given at least 10 to y in last 90 minutes and y is forbidden to trade with x;
    expect on 1980-01-01T07:30: y is forbidden to trade with x;
    expect on 1980-01-01T07:31: y is not forbidden to trade with x;
    expect on 1980-01-01T08:30: x has given at least 5 to y in last 90 minutes;
    1980-01-01T08:31: x gives 9 to y;
    expect y is not forbidden to trade with x and x has given at most 9 to y in last 90 minutes;
}
