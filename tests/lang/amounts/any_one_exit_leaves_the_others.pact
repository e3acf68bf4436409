# On exit a member of the group is released; the others still owe.
use std.security;
treaty t { in force from 1930-01-01;
    parties { x; y until 1931-01-01; }
    article 1 { any member must disclose_armaments by 1932-01-01; } }
scenario leaves {
    expect on 1931-01-01: y is not obliged to disclose_armaments because terminated;
    expect on 1931-01-01: x is obliged to disclose_armaments;
    expect on 1932-01-01: x has breached article 1 of t and y has not breached article 1 of t;
}
