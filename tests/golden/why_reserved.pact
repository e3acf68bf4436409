use std.security;
use std.vclt;
treaty t { in force from 1930-01-01;  parties { p, q, r; }
    p reserves article 5;
    article 5 { when any member a attacks any member v then every member except a, v must assist v against a; } }
scenario s {
    1931-01-01: q attacks p;
    expect r is obliged to assist p against q;
    1932-01-01: q attacks r;
    expect p is obliged to assist r against q;
}
