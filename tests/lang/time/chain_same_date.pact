# A deadline of nought days for what follows from a deadline falls on the next date: the day itself is over.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 1 days; }
    article 2 { when any member m breaches article 1 then m must pay immediately; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-01: r has not breached article 2 of t;
    expect on 1900-03-02: r has breached article 1 of t and r has not breached article 2 of t;
    expect on 1900-03-03: r has breached article 2 of t;
}
