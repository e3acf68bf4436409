# Neither the order of parties nor that of articles matters.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { r; q; p; }
    article 2 { when any member m breaches article 1 then m must pay; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 3 days; }
}
treaty t2 {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 3 days; }
    article 2 { when any member m breaches article 1 then m must pay; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-04: r has breached article 1 of t;
    expect on 1900-03-04: r has breached article 1 of t2;
    expect on 1900-03-04: r is obliged to pay under article 2 of t;
    expect on 1900-03-04: r is obliged to pay under article 2 of t2;
    expect on 1900-03-03: r is not obliged to pay;
}
