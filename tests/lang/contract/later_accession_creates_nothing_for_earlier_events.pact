# Who accedes after an event owes nothing and is owed nothing for it; for the next event it does.
use std.security;
w : state;
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must assist v; }
}
scenario later {
    1900-03-01: p attacks q;
    1900-03-02: p attacks w;
    1900-04-01: w accedes to t;
    expect r is obliged to assist q and r is not obliged to assist w because not_triggered;
    expect w is not obliged to assist q because not_triggered;
    1900-05-01: p attacks r;
    expect w is obliged to assist r;
}
