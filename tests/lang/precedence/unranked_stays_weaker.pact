# note P0503 P0515
# Where nothing ranks the two, both stand.
use std.security;
treaty t {
    parties { x, y; }
    article 1 { every member must not use_force against any other member; }
    article 2 { x may use_force against y; }
    article 3 { y may use_force against x notwithstanding article 1; }
}
scenario both {
    expect x is forbidden to use_force against y and x is permitted to use_force against y;
    1950-01-01: x uses_force against y;
    expect x has breached article 1 of t;
}
