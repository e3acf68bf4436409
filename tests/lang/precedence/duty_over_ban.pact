# A duty that prevails over a ban lifts it for what it asks.
use std.security;
treaty pact {
    parties { x, y, z; }
    article 1 { every member must not use_force against any other member; }
    article 2 {
        when any member a attacks any member v
        then every member except a, v must defend v against a within 10 days notwithstanding article 1;
    }
}
scenario called {
    1950-01-01: x attacks y;
    expect z is obliged to defend y against x;
    expect z is not forbidden to use_force against x because overridden;
    expect z is forbidden to attack x;
    expect no conflict;
    expect conflict between article 1 of pact and article 2 of pact for z resolved by article 2 of pact;
    1950-01-02: z defends y against x;
    expect z has not breached article 1 of pact;
    expect on 1950-01-20: z has not breached article 2 of pact;
}
