# Of a status left open what is not listed is unknown; what is listed or ended is known.
use std.security;
treaty t { parties { x, y, z, w; }
    article 1 { when any member a attacks any member v and not v is provoked a then every member except a, v must assist v; } }
scenario open_provocation {
    open provoked;
    x is provoked y;                       # listed: so
    1930-01-01: ends z is provoked w;      # ended: not so
    1930-01-02: y attacks x;
    expect z is not obliged to assist x because not_triggered;
    1930-01-03: w attacks z;
    expect x is obliged to assist z;
    1930-01-04: x attacks y;
    expect unknown (z is obliged to assist y) because provoked;
}
