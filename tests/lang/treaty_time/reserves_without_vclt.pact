# Without the law of treaties the others are bound towards the reserving state too.
use std.security;
treaty t { in force from 1930-01-01;  parties { p, q, r; }
    p reserves article 1;
    article 1 { every member must not trade with any other member; } }
scenario s { expect on 1930-06-01: q is forbidden to trade with p and p is not forbidden to trade with q; }
