# A party that reserved an article is not bound by it, and by the others it is.
use std.security;
treaty t {
    parties { p, q, r; }
    p reserves article 2;
    article 1 { every member must not attack any other member; }
    article 2 { every member must not trade with any other member; }
}
scenario s {
    expect p is forbidden to attack q;
    expect p is not forbidden to trade with q because not_bound;
    expect q is forbidden to trade with p and r is forbidden to trade with q;
    1930-01-01: p trades with q;
    expect p has not breached article 2 of t;
}
