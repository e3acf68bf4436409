# Complying states act in rounds, simultaneously, on the state before the round.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { when z is neutral then x must notify z unless y has notified z; }
    article 2 { when z is neutral then y must notify z unless x has notified z; } }
scenario s { suppose every state complies; 1930-01-01: z is neutral;
    expect x has notified z and y has notified z; }
