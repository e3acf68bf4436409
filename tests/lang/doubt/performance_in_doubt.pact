# Whether a duty was done may be in doubt: so is the breach.
use std.security;
treaty t { parties { x, y; } article 1 { x must notify y by 1930-02-01; } article 2 { y must not attack x; } }
scenario s {
    1930-01-15: alleged by x: x notifies y;
    1930-01-20: alleged by x: y attacks x;
    expect on 1930-02-01: unknown (x has breached article 1 of t) because notify;
    expect on 1930-02-01: unknown (y has breached article 2 of t) because attack;
}
