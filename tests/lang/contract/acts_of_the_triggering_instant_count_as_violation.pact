# What is done at the very instant of the trigger breaks the ban that it activates; what was done before does not.
action attack/attacks/attacked(a: state, v: state);
action supply/supplies/supplied(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a attacks any member v then every member except a must not supply a; }
}
scenario same_instant { 1900-03-01: { r supplies p; p attacks q; }  expect r has breached article 1 of t; }
scenario earlier {
    1900-03-01: r supplies p;
    1900-03-01: p attacks q;
    expect r has not breached article 1 of t and r is forbidden to supply p;
}
