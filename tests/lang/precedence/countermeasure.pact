# A measure in answer to a breach prevails over the ban on it, also within one instant.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { every member must not use_force against any other member; }
    article 2 { every member must not sanction any other member; }
    article 3 { when any member a breaches article 1 against any member v then v may sanction a notwithstanding article 2; }
    article 4 { when any member a is neutral then a may use_force against z notwithstanding article 1; } }
scenario later_on {
    1950-01-01: x uses_force against y;
    expect y is not forbidden to sanction x because overridden;
    expect z is forbidden to sanction x;
    1950-01-02: y sanctions x;
    expect y has not breached article 2 of t;
}
scenario together {
    1950-01-01: { x uses_force against y; y sanctions x; z sanctions x; }
    expect y has not breached article 2 of t and z has breached article 2 of t;
}
