# On exit violated duties stay: the breach was committed.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; r until 1900-03-15; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 10 days; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-11: r has breached article 1 of t;
    expect on 1900-03-16: r has breached article 1 of t;
}
