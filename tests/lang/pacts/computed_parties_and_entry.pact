# Who leaves by what it does is not bound by what that instant asks; who joins is.
use std.security;
status joined_state(s: state);
x, y, z, w : state;
treaty t { parties { every state s where (s is joined_state); }
    article 1 { when any state a attacks any state b then every member except a, b must sanction a within 10 days; }
    article 2 { when not x is neutral and x is at_war with y then every member must notify x immediately; } }
scenario one_instant {
    z is joined_state;
    1930-01-01: { ends z is joined_state;  w is joined_state;  x attacks y;  x is at_war with y; }
    expect z is not obliged to sanction x because not_bound;
    expect z is not obliged to notify x because not_bound;
    expect w is obliged to sanction x and w is obliged to notify x;
}
