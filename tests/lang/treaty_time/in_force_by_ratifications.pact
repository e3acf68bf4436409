# So many ratifications bring it into force, between those that ratified.
use std.security;
p, q, r, s : state;
treaty t {
    in force when count of state x where (x has ratified t) >= 3;
    article 1 { every member must not attack any other member; }
}
scenario three {
    1930-01-01: p ratifies t;
    1930-02-01: q ratifies t;
    expect on 1930-02-28: not (t in force) and not (p is party to t) and p has ratified t;
    1930-03-01: r ratifies t;
    expect on 1930-03-01: t in force and p is party to t and r in member of t and not (s in member of t);
    expect on 1930-03-01: p is forbidden to attack r and s is not forbidden to attack p because not_bound;
    1931-01-01: s accedes to t;
    expect s is forbidden to attack p and p is forbidden to attack s;
}
