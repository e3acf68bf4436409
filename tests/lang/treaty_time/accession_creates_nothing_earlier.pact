# "Later accession creates nothing for earlier events; a state trigger true at entry fires."
use std.security;
z : state;
treaty t { in force from 1930-01-01;  parties { p, q; }
    article 1 { when any member a attacks any member v then every member except a, v must assist v against a; }
    article 2 { when any member a is at_war with any member v then every member except a, v must not trade with a; } }
scenario s {
    1931-01-01: p attacks q;
    1931-02-01: z accedes to t;
    expect z is not obliged to assist q against p because not_triggered;
    expect z is forbidden to trade with p;
}
