# C over B over A leaves A standing.
use std.security;
status disarmed(s: state);
treaty t {
    parties { x, y; }
    article 1 { every member must not use_force against any other member; }
    article 2 { when any member a has attacked any member v then v may use_force against a notwithstanding article 1; }
    article 3 { when any member a is disarmed then every member except a must not use_force against a notwithstanding article 2; }
}
scenario three {
    1950-01-01: x attacks y;
    expect y is not forbidden to use_force against x under article 1 of t because overridden;
    1950-02-01: x is disarmed;
    expect y is forbidden to use_force against x under article 1 of t;
    expect y is forbidden to use_force against x under article 3 of t;
    expect y is not permitted to use_force against x because overridden;
    1950-02-02: y uses_force against x;
    expect y has breached article 1 of t and y has breached article 3 of t;
    1950-03-01: ends x is disarmed;
    expect y is not forbidden to use_force against x because overridden;
    expect y is permitted to use_force against x;
}
