use std.security;
russia : state;
treaty t { in force from 1930-01-01;  withdrawal on 2 years notice;  parties { p, q, r, x; }  x reserves article 1;
    article 1 { every member must not attack any other member; } }
treaty lapsed { in force from 1930-01-01;  lasts 3 years;  parties { p, q; }
    article 1 { p must not threaten q; } }
treaty waits { in force when p is neutral and lapsed in force;  parties { p, q; }  article 1 { p must not invade q; } }
treaty hidden { in force from 1930-01-01;  secret until 1950-01-01;  parties { p, q; }  article 1 { p must not supply q; } }
scenario s {
    1931-01-01: p denounces t;
    1934-01-01: r dies;
    1935-01-01: russia accedes to t;
    expect p is forbidden to attack q;
    expect r is forbidden to attack q;
    expect x is forbidden to attack q;
    expect russia is not forbidden to attack q;
    expect p is forbidden to threaten q;
    expect p is forbidden to invade q;
    expect p is forbidden to supply q;
}
