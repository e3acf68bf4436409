# The same said from the other side.
use std.security;
treaty charter {
    parties { x, y; }
    article 2.4 { every member must not use_force against any other member subject to article 51; }
    article 51 { when any member a attacks any member v then v may use_force against a; }
}
scenario defence {
    1950-01-01: x attacks y;
    1950-01-02: y uses_force against x;
    expect y is not forbidden to use_force against x because overridden;
    expect y has not breached article 2.4 of charter;
    expect no conflict;
}
