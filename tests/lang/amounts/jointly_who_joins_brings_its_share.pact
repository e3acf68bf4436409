# What is given at the instant of joining counts, in whichever order the instant is looked at; what was given before does not.
use std.security;
action fund/funds/funded(a: state, n: number, to v: state);
u : state;
treaty t { parties { p; q; }
    article 1 { every member jointly must fund at least 3; } }
scenario joins_and_gives {
    1930-01-10: u funds 5 to p;
    1930-01-14: { u funds 1 to p;  u succeeds to q; }
    expect p is obliged to fund;
    1930-01-15: u funds 2 to u;
    expect p has fulfilled article 1 of t and u has fulfilled article 1 of t;
}
