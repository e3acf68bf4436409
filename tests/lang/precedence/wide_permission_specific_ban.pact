# A ban above a wider permission narrows it to the rest.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { x must not use_force against any state; }
    article 2 { x may use_force notwithstanding article 1; }
    article 3 { x must not use_force against z notwithstanding article 2; } }
scenario s {
    expect x is permitted to use_force against y and x is not permitted to use_force against z;
    expect x is not forbidden to use_force against y because overridden;
    expect x is forbidden to use_force against z under article 1 of t;
    1950-01-01: { x uses_force against y; x uses_force against z; }
    expect x has breached article 1 of t against z;
    expect x has not breached article 1 of t against y;
}
