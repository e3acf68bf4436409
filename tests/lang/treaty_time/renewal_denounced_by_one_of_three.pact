# Who denounces leaves with the term; between the others the treaty is renewed.
use std.security;
treaty t { in force from 1930-01-01;  lasts 5 years;  renews every 2 years unless denounced 6 months before;
    parties { p, q, r; }
    article 1 { every member must not attack any other member; } }
scenario s {
    1936-01-01: p denounces t;
    expect on 1936-12-31: p is forbidden to attack q;
    expect on 1937-01-01: p is not forbidden to attack q because terminated;
    expect on 1937-01-01: q is forbidden to attack r and q is not forbidden to attack p;
    expect on 1945-01-01: t in force;
}
