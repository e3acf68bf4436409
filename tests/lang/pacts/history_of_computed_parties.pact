use std.security;
status joined_state(s: state);
treaty t {
    parties { every state s where (s is joined_state); }
    article 1 { when any member a has attacked any member b then a must make_peace with b; }
}
x, y : state;
scenario s {
    1900-01-01: x attacks y;
    1901-01-01: { x is joined_state; y is joined_state; }
    expect x is not obliged to make_peace with y because not_triggered;      # VCLT 28
    1902-01-01: x attacks y;
    expect x is obliged to make_peace with y;
}
