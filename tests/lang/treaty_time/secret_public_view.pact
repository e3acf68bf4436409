# In the public view it is left out before its day: no rule is known.
use std.security;
treaty t { signed 1892-08-01;  in force from 1892-08-17;  secret until 1918-01-18;  parties { p, q; }
    article 1 { every member must not attack any other member; } }
treaty u { in force from 1892-08-17;  secret;  parties { p, q; }
    article 1 { every member must not attack any other member; } }
scenario s {
    suppose view is public;
    expect on 1900-01-01: p is not forbidden to attack q and not (t in force) and not (t is signed);
    expect on 1918-01-17: p is not party to t;
    expect on 1918-01-18: p is forbidden to attack q under treaty t and t is signed and t in force;
    expect on 1950-01-01: not (u in force);
}
