# error P0570
# What complying states do counts.
use std.security;
treaty pact { parties { x, y, z; }
    article 1 { when x attacks y then z must attack x; } }
claim contained { never z has attacked x; }
scenario chain { suppose every state complies;  1931-01-01: x attacks y; }
