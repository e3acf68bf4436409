# `need not` notwithstanding a duty: the duty is defeated, not violated and not fulfilled.
use std.security;
treaty t {
    parties { x, y, z; }
    article 1 { when any member a attacks any member v then every member except a, v must sanction a within 7 days; }
    article 2 { when any member m is neutral then m need not sanction any state notwithstanding article 1; }
}
scenario neutral_member {
    z is neutral;
    1950-01-01: x attacks y;
    expect z is not obliged to sanction x because overridden;
    expect z is not obliged to sanction x because exempt;
    expect z is exempt from sanction x;
    expect on 1950-01-20: z has not breached article 1 of t;
    expect on 1950-01-20: z is not obliged to sanction x under article 1 of t because expired;
}
scenario binds_again {
    z is neutral;
    1950-01-01: x attacks y;
    1950-01-05: ends z is neutral;
    expect z is obliged to sanction x;
    expect on 1950-01-07: z has not breached article 1 of t;
    expect on 1950-01-08: z has breached article 1 of t;
}
scenario done_while_exempt {
    z is neutral;
    1950-01-01: x attacks y;
    1950-01-03: z sanctions x;
    expect z is not obliged to sanction x because overridden;
    1950-01-05: ends z is neutral;
    expect z is obliged to sanction x;
}
scenario too_late_to_bind {
    z is neutral;
    1950-01-01: x attacks y;
    1950-02-01: ends z is neutral;
    expect z is not obliged to sanction x because expired;
    expect z has not breached article 1 of t;
}
