# The first option of a reading is taken unless another is chosen; a reading is never unknown.
use std.security;
treaty t { parties { x, y, z; }
    reading guarantee: several, collective;
    article 1 { when any state a attacks any member v and guarantee is several then every member m except a, v must assist v; }
    article 2 { when any state a attacks any member v and guarantee is not several then every member m except a, v must consult with v; } }
scenario first_option {
    1930-01-01: x attacks y;
    expect guarantee is several and guarantee is not collective;
    expect z is obliged to assist y;
    expect z is not obliged to consult with y because not_triggered;
}
scenario supposed {
    suppose guarantee is collective;
    1930-01-01: x attacks y;
    expect z is not obliged to assist y because not_triggered;
    expect z is obliged to consult with y;
}
