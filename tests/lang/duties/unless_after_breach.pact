# A breach is not undone by what would have discharged the duty.
status at_war(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member m except a, v must help v within 5 days unless m is at_war; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-07: r is at_war;
    expect on 1900-03-06: r has breached article 1 of t;
    expect on 1900-03-08: r has breached article 1 of t;
}
