# `terminates … for S against T` ends for good what S owes to T alone.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { every member must not attack any other member; }
    article 2 { when any member a breaches article 1 against any member v then terminates article 1 for v against a; }
}
scenario s {
    1930-02-01: x attacks y;
    expect y is not forbidden to attack x because terminated;
    expect y is forbidden to attack z and z is forbidden to attack y and t in force and y in member of t;
}
