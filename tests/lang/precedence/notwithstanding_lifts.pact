# A permission notwithstanding a ban lifts it, for what it allows alone.
use std.security;
treaty charter {
    parties { x, y, z; }
    article 2.4 { every member must not use_force against any other member; }
    article 51 { when any member a attacks any member v then v may use_force against a notwithstanding article 2.4; }
}
scenario defence {
    1950-01-01: x attacks y;
    expect y is not forbidden to use_force against x because overridden;
    expect y is permitted to use_force against x;
    expect y is forbidden to use_force against z;
    expect x is forbidden to use_force against y;
    1950-01-02: y uses_force against x;
    expect y has not breached article 2.4 of charter;
    1950-01-03: y uses_force against z;
    expect y has breached article 2.4 of charter against z;
    expect y has not breached article 2.4 of charter against x;
    expect x has breached article 2.4 of charter against y;
}
