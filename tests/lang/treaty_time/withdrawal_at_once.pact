# No time of notice: gone at that instant.
use std.security;
treaty t { in force from 1930-01-01;  withdrawal on 0 days notice;  parties { p, q, r; }
    article 1 { every member must not attack any other member; } }
scenario s {
    1931-01-01: p denounces t;
    expect not (p is party to t) and p is not forbidden to attack q;
    1931-01-01: p attacks q;
    expect p has not breached article 1 of t;
}
