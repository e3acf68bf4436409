# Of a choice the first act that nothing forbids.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { when x attacks y then z must (assist y against x or grant_passage to y or notify y); }
    article 2 { z must not assist any state; } }
treaty u { parties { z; } article 1 { when x is neutral then z must not grant_passage; } }
scenario second { suppose every state complies; 1930-01-01: x attacks y;
    expect z has granted_passage to y and not z has assisted y and z has not breached article 2 of t; }
scenario third { suppose every state complies; x is neutral; 1930-01-01: x attacks y;
    expect z has notified y and not z has granted_passage; }
