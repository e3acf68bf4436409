# On exit active duties are terminated, and nothing is breached later.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; r until 1900-03-05; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 10 days; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-04: r is obliged to help q;
    expect on 1900-03-05: r is not obliged to help q because terminated;
    expect on 1900-03-11: r has not breached article 1 of t;
}
