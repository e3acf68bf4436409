# On the date of exit a state is no party at any instant.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; r until 1900-03-01; u; }
    article 1 { when any state a attacks any member v then every member except a, v must help v; }
}
scenario s {
    1900-03-01: p attacks q;
    expect r is not obliged to help q;
    expect u is obliged to help q;
    expect on 1900-03-01: r is not obliged to help q because not_bound;
}
