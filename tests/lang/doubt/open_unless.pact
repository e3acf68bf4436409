# An exception that may hold leaves the duty unknown; one that cannot leaves it certain.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { when any member a attacks any member v then every member m except a, v must assist v unless m is neutral; } }
scenario exception_in_doubt {
    disputed z is neutral;
    1930-01-01: x attacks y;
    expect unknown (z is obliged to assist y) because neutral;
    1930-01-02: z is neutral;
    expect z is not obliged to assist y and z is neutral;
}
