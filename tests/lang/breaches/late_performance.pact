# Late performance ends what is owed and leaves the breach.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v immediately; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-20: r helps q;
    expect on 1900-03-19: r is obliged to help q;
    expect on 1900-03-21: r is not obliged to help q;
    expect on 1900-03-21: r has breached article 1 of t against q;
}
