# Instants of one date are never merged with a deadline of that date.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 1 days; }
    article 2 { when any member m breaches article 1 and m helps q then m must pay; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-03: r helps q;
    expect on 1900-03-02: r has breached article 1 of t;
    expect on 1900-03-03: r is not obliged to pay;
}
