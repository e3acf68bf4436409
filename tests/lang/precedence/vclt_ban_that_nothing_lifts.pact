# A ban that nothing may lift is broken by the act, also where the law of treaties is used, and where the same instant ends its time.
use std.vclt;
status calm(s: state);
action guard/guards/guarded(a: state, v: state);
treaty t { parties { q, r; }
    article 1 { every member n must not guard any other member until n is not calm; }
    article 2 { when any calm a guards then ends calm(a); } }
scenario broken {
    q is calm;
    1930-01-17: q guards r;
    expect q has breached article 1 of t and q is not calm;
}
