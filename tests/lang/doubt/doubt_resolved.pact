# A later plain statement settles a status.
use std.security;
treaty t { parties { x, y; } article 1 { when y is provoked x then x must consult with y; } }
scenario found {
    disputed y is provoked x;
    expect unknown (x is obliged to consult with y);
    1930-01-01: y is provoked x;
    expect x is obliged to consult with y;
}
