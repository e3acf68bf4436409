# A breach is an event: what follows from it binds at the same instant.
action attack/attacks/attacked(a: state, v: state);
action pay/pays/paid(s: state, to v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member must not attack any other member; }
    article 2 { when any member a breaches article 1 against any member v then a must pay to v within 30 days; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-01: p is obliged to pay to q;
    expect on 1900-03-01: p is not obliged to pay to r;
    expect on 1900-03-01: r is not obliged to pay to q;
    expect on 1900-03-30: p has not breached article 2 of t;
    expect on 1900-03-31: p has breached article 2 of t;
}
