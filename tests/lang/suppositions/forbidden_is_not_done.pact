# note P0550 P0502
# What is forbidden is not done, though it is owed.
use std.security;
treaty a { parties { x, y, z; } article 1 { when x attacks y then z must defend y against x; } }
treaty b { parties { x, z; } article 1 { every member must not use_force against any other member; } }
scenario torn { suppose every state complies; 1930-01-01: x attacks y;
    expect not z has defended y and z is obliged to defend y against x;
    expect z has not breached article 1 of b; }
