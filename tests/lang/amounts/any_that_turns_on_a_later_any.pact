# Whichever comes first in the text, and in bans and permissions as in duties.
# note P0515
use std.security;
x, y, z, v, w : state;
treaty t { parties { x, y, z; }
    article 1 { x must not assist any state s against any other member m where (s is in_dispute with m); }
    article 2 { when x is neutral then y must assist any state s against any other member m where (s is in_dispute with m and m != z) within 5 days; }
}
treaty leave { parties { x; }
    article 1 { x may assist any state s against any state m where (s is in_dispute with m and bordering(s, m)) notwithstanding article 1 of t; } }
status bordering(a: state, b: state);
scenario banned {
    w is in_dispute with y;  v is in_dispute with z;  bordering(v, z);
    expect x is forbidden to assist w against y and x is not forbidden to assist w against z;
    1930-01-01: x assists w against z;
    expect x has not breached article 1 of t;
    1930-01-02: x assists v against z;
    expect x has not breached article 1 of t;
    1930-01-03: x assists w against y;
    expect x has breached article 1 of t;
}
