# note P0550
# Of a duty on any one of several the first does it whom nothing forbids it.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { when z is neutral then any member except z must notify z within 3 days; }
    article 2 { x must not notify any state; } }
scenario s { suppose every state complies;  1930-01-01: z is neutral;
    expect y has notified z and not x has notified z and x has not breached article 1 of t; }
