# When the condition of `unless` comes true while the duty stands, the duty is discharged; after the breach it undoes nothing.
status ill(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any member a attacks any member v then every member m except a, v must help v within 5 days unless m is ill; }
}
scenario released {
    1900-03-01: p attacks q;
    expect on 1900-03-03: r is obliged to help q;
    1900-03-04: r is ill;
    expect r is not obliged to help q because discharged;
    expect u is obliged to help q;
    expect on 1900-03-06: r has not breached article 1 of t and u has breached article 1 of t;
}
scenario too_late {
    1900-03-01: p attacks q;
    1900-03-07: r is ill;
    expect r has breached article 1 of t;
}
