# Exit comes before bans are judged: the act by which a party leaves breaks none, ranked or not.
use std.security;
q, r, s : state;
treaty t { withdrawal on 0 days notice;  parties { q, r, s; }
    article 3 { every state must not denounce t; }
    article 4 { every state may trade with any state notwithstanding article 3; } }
scenario leaves {
    1930-01-11: q denounces t;
    expect q is not party to t and q has not breached article 3 of t;
}
