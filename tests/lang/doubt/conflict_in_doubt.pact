# warning P0502
# Two alliances clash if each claims to be the victim, whichever finding is made: the clash needs the facts in doubt.
use std.security;
treaty a { parties { x, y, z; } article 1 { when y attacks x then z must defend x against y; } }
treaty b { parties { x, y, z; } article 1 { z must not use_force against y; } }
scenario claimed {
    1930-01-01: disputed y attacks x;
    expect on 1930-01-01: unknown (z is obliged to defend x against y) because attack;
}
