use std.capability;
treaty t { parties { x, y, z; }
    article 1 { when any state a attacks any member v then every member except v, a must defend v against a; } }
a : state;
scenario s {
    capability(y) = 3;  capability(z) = 4;
    1930-01-01: a attacks x;
    expect defenders_capability(x, a) = 7;
    expect defenders_capability(y, a) = 0;
}
