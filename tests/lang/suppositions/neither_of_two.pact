# note P0550 P0502
# Of two duties that it cannot both keep, and that nothing orders, it does neither, and the run says so.
use std.security;
treaty a { parties { x, y, z; } article 1 { when x attacks y then z must assist y against x; } }
treaty b { parties { x, y, z; } article 1 { when x attacks y then z must assist x against y; } }
scenario torn { suppose every state complies; 1930-01-01: x attacks y;
    expect not z has assisted y and not z has assisted x;
    expect z is obliged to assist y against x and z is obliged to assist x against y; }
