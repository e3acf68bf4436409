# "any other member" is met by the first that qualifies.
use std.security;
treaty t { parties { x, y, z; } article 1 { when x is in_dispute with y then z must consult with any other member m where (m is not neutral); } }
scenario s { suppose every state complies; x is neutral; 1930-01-01: x is in_dispute with y;
    expect z has consulted with y and not z has consulted with x; }
