# `defies` beats `complies`, a named state beats a group.
use std.security;
treaty t { parties { w, x, y, z; } article 1 { when w is neutral then every member m must notify w within 3 days; } }
scenario group_defies_but_for_one {
    suppose every member of t complies;  suppose every member of t defies;  suppose x complies;
    1930-01-01: w is neutral;
    expect on 1930-01-04: x has not breached article 1 of t and y has breached article 1 of t;
}
scenario named_both {
    suppose every state complies;  suppose y, z defies;  suppose y complies;
    1930-01-01: w is neutral;
    expect on 1930-01-04: x has not breached article 1 of t;
    expect on 1930-01-04: y has breached article 1 of t and z has breached article 1 of t;
}
scenario but_for {
    suppose every member of t except x complies;
    1930-01-01: w is neutral;
    expect on 1930-01-04: x has breached article 1 of t and y has not breached article 1 of t;
}
