# Bans are judged last: a permission that the same instant brings covers the act.
use std.security;
treaty charter {
    parties { x, y; }
    article 2.4 { every member must not use_force against any other member; }
    article 51 { when any member a attacks any member v then v may use_force against a notwithstanding article 2.4; }
}
scenario one_block {
    1950-01-01: { x attacks y; y uses_force against x; }
    expect y has not breached article 2.4 of charter;
    expect x has breached article 2.4 of charter;
}
