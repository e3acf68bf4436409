# `lasts 3 years` from entry into force: the day three years later is the first without it.
use std.security;
treaty t { in force from 1930-01-10;  lasts 3 years;  parties { p, q; }
    article 1 { every member must not attack any other member; } }
scenario s {
    expect on 1933-01-09: t in force and p is forbidden to attack q;
    expect on 1933-01-10: not (t in force) and not (p is party to t);
    expect on 1933-01-10: p is not forbidden to attack q because terminated;
}
