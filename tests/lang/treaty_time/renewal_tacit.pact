# Nobody denounces: the treaty goes on, term by term.
use std.security;
treaty t { in force from 1930-01-01;  lasts 5 years;  renews every 5 years unless denounced 1 year before;
    parties { p, q; }
    article 1 { every member must not attack any other member; } }
scenario s {
    expect on 1935-01-01: t in force and p is forbidden to attack q;
    expect on 1999-12-31: t in force and p is forbidden to attack q;
}
