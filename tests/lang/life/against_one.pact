# `for S against T` suspends what S owes to T alone.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { every member must not attack any other member; }
    article 2 { every member must disclose_armaments; }
    article 60 { when any member a breaches article 1 against any member v then suspends treaty t for v against a; }
}
scenario s {
    1930-02-01: x attacks y;
    expect y is not forbidden to attack x because suspended;
    expect y is forbidden to attack z and x is forbidden to attack y and z is forbidden to attack x;
    expect y is obliged to disclose_armaments;                   # owed to all the others
    1930-02-02: y attacks x;
    expect y has not breached article 1 of t;
}
