# An event inside a quantifier is an event of the trigger.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when some state a where (a attacks q) then r must help q within 5 days; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-03: r is obliged to help q;               # it persists
    expect on 1900-03-06: r has breached article 1 of t;
}
