# A breach by deadline bears that date, and what follows counts from it.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 7 days; }
    article 2 { when any member m breaches article 1 then m must pay within 10 days; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-07: r is not obliged to pay because not_triggered;
    expect on 1900-03-08: r is obliged to pay;
    expect on 1900-03-17: r has not breached article 2 of t;
    expect on 1900-03-18: r has breached article 2 of t;        # ten days from the 8th
}
