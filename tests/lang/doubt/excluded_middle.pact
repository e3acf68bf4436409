# p or not p on a disputed fact is certain.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { when y is provoked x or not y is provoked x then z must consult with x; }
    article 2 { when x attacks y and y is provoked x then z must assist y; }
    article 3 { when x attacks y and not y is provoked x then z must assist y; } }
scenario either_way {
    disputed y is provoked x;
    expect z is obliged to consult with x;
    1930-01-01: x attacks y;
    expect z is obliged to assist y;                                 # under one article or the other
    expect unknown (z is obliged to assist y under article 2 of t) because provoked;
    expect unknown (z is obliged to assist y under article 3 of t) because provoked;
}
