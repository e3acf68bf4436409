# Who must not do what an act implies must not do that act; a ban on the act leaves what it implies free.
action use_force/uses_force/used_force(a: state, against b: state);
action attack/attacks/attacked(a: state, v: state) implies use_force(a, v);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must not use_force against q; }
    article 2 { q must not attack p; }
}
scenario the_implying_act {
    expect on 1900-02-28: p is forbidden to attack q and p is forbidden to use_force against q;
    1900-03-01: p attacks q;
    expect p has breached article 1 of t;
}
scenario not_the_implied_one {
    expect on 1900-02-28: q is forbidden to attack p and q is not forbidden to use_force against p;
    1900-03-01: q uses_force against p;
    expect q has not breached article 2 of t;
}
