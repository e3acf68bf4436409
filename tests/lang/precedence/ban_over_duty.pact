# A ban that prevails over a duty overrides it: no breach at its deadline.
use std.security;
treaty pact {
    parties { x, y, z; }
    article 1 { every member must not use_force against any other member notwithstanding article 2; }
    article 2 {
        when any member a attacks any member v
        then every member except a, v must defend v against a within 10 days;
    }
}
scenario called {
    1950-01-01: x attacks y;
    expect z is not obliged to defend y against x because overridden;
    expect z is forbidden to defend y against x;
    expect no conflict;
    expect conflict between article 1 of pact and article 2 of pact resolved by article 1 of pact;
    expect on 1950-01-20: z has not breached article 2 of pact;
    1950-02-01: z defends y against x;
    expect z has breached article 1 of pact;
}
