# Permission for an act covers what it implies, not the reverse.
use std.security;
treaty t {
    parties { x, y, z; }
    article 1 { every member must not use_force against any other member; }
    article 2 { x may defend y against z notwithstanding article 1; }
    article 3 { y may use_force against z notwithstanding article 1; }
}
scenario covered {
    expect x is not forbidden to defend y against z because overridden;
    expect x is not forbidden to use_force against z because overridden;
    expect x is forbidden to attack z;
    expect x is forbidden to use_force against y;
    1950-01-01: x defends y against z;
    expect x has not breached article 1 of t;
    1950-01-02: x attacks z;
    expect x has breached article 1 of t against z;
}
scenario general {
    expect y is not permitted to attack z;
    expect y is not forbidden to use_force against z;
    1950-01-01: y uses_force against z;
    expect y has not breached article 1 of t;
}
