# Denounced a year before the term ends, to the day: it ends with the term.
use std.security;
treaty t { in force from 1930-01-01;  lasts 5 years;  renews every 5 years unless denounced 1 year before;
    parties { p, q; }
    article 1 { every member must not attack any other member; } }
scenario in_time {
    1934-01-01: p denounces t;
    expect on 1934-06-01: p is under_notice to t and p is forbidden to attack q;
    expect on 1934-12-31: p is party to t and t in force;
    expect on 1935-01-01: not (p is party to t) and not (t in force);      # of two parties one left
    expect on 1935-01-01: q is not forbidden to attack p because terminated;
}
scenario a_day_late {
    1934-01-02: p denounces t;
    expect on 1935-01-01: t in force and p is forbidden to attack q;
    expect on 1939-12-31: t in force;
    expect on 1940-01-01: not (t in force);
}
