# What it did for a duty long ago keeps nobody from what another duty asks now.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { when x attacks y then z must assist y against x within 3 days; }
    article 2 { when y attacks x then z must assist x against y within 3 days; } }
scenario s { suppose z complies;  1930-01-01: x attacks y;  1931-01-01: y attacks x;
    expect on 1931-01-04: z has not breached article 2 of t and z has not breached article 1 of t; }
