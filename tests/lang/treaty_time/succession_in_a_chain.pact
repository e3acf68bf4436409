# Successions of one instant work together, in whatever order they are written or the states are declared.
use std.security;
b, c : state;
treaty t { in force from 1930-01-01;  parties { p, q; } }
scenario heirs_of_an_heir {
    1931-01-01: { b succeeds to c;  c succeeds to p; }
    expect c is party to t and b is party to t;
}
scenario the_other_way {
    1931-01-01: { b succeeds to p;  c succeeds to b; }
    expect c is party to t and b is party to t;
}
scenario one_after_the_other {
    1931-01-01: b succeeds to c;
    1931-01-02: c succeeds to p;
    expect c is party to t and not (b is party to t);
}
