# `any` in the trigger binds for the whole clause: there is a norm for each value, and its head speaks of that one.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a attacks any member v then every member except a, v must help v within 5 days; }
}
scenario for_each {
    1900-03-01: { p attacks q; r attacks p; }
    expect r is obliged to help q and q is obliged to help p;
    expect p is not obliged to help q and q is not obliged to help r and r is not obliged to help p;
    1900-03-02: r helps q;
    expect on 1900-03-06: r has not breached article 1 of t;
    expect on 1900-03-06: q has breached article 1 of t against p;
}
