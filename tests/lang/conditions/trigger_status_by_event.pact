# Events update statuses before norms are tested: the status that the event itself starts counts.
status at_war(a: state, with b: state);
action attack/attacks/attacked(a: state, v: state) starts at_war(a, v);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v and a is at_war with v then every member except a, v must help v; }
    article 2 { when any state a attacks any member v and not a is at_war with v then every member except a, v must help a; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-01: r is obliged to help q;
    expect on 1900-03-01: r is not obliged to help p;
}
