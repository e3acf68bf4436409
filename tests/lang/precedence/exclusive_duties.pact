# Of two duties that exclude each other the one that prevails.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { when any member a attacks any member v then every member except a, v must assist v against a; }
    article 2 { z must assist x against y subject to article 1; } }
scenario s {
    expect z is obliged to assist x against y;
    1950-01-01: x attacks y;
    expect z is obliged to assist y against x;
    expect z is not obliged to assist x against y because overridden;
    expect no conflict;
}
