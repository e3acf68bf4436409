# Statements of the day of the deadline come before the deadline.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 2 days; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-03: q attacks p;
    expect r has not breached article 1 of t;                   # undated: asked where it stands
    1900-03-03: r helps q;
    expect on 1900-03-03: r has not breached article 1 of t;
    expect on 1900-03-04: r is not obliged to help q;
    expect on 1900-03-04: r is obliged to help p;
}
