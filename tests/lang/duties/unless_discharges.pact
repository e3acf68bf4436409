# C coming true later discharges; C ceasing revives nothing.
status at_war(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any state a attacks any member v then every member m except a, v must help v within 30 days unless m is at_war; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-10: r is at_war;
    1900-03-20: ends r is at_war;
    expect on 1900-03-09: r is obliged to help q;
    expect on 1900-03-11: r is not obliged to help q because discharged;
    expect on 1900-03-21: r is not obliged to help q;           # revives nothing
    expect on 1900-03-31: r has not breached article 1 of t;
    expect on 1900-03-31: u has breached article 1 of t;
}
