action attack/attacks/attacked(a: state, v: state);
action pay/pays/paid(s: state);
x : state;
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack any other member; }
    article 2 { when any state a breaches article 1 then a must pay; }
}
scenario s {
    1900-03-01: x attacks p;
    expect on 1900-03-01: x has not breached article 1 of t;
    expect on 1900-03-01: x is not obliged to pay;
}
