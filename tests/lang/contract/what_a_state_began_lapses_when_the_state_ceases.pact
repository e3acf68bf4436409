# What a state began lapses (`expired`) when the state ceases, duty and ban alike; a breach before that stays.
status hostile(a: state, to b: state);
action protest/protests/protested(s: state, to a: state);
action pay/pays/paid(s: state, to a: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member a is hostile to any member b then b must protest to a within 10 days; }
    article 2 { when any member a is hostile to any member b then b must not pay to a; }
}
scenario in_time {
    1900-03-01: p is hostile to q;
    expect on 1900-03-04: q is obliged to protest to p and q is forbidden to pay to p;
    1900-03-05: ends p is hostile to q;
    expect on 1900-03-06: q is not obliged to protest to p because expired;
    expect on 1900-03-06: q is not forbidden to pay to p because expired;
    1900-03-07: q pays to p;
    expect on 1900-03-31: q has not breached article 1 of t and q has not breached article 2 of t;
}
scenario too_late {
    1900-03-01: p is hostile to q;
    1900-03-12: ends p is hostile to q;
    expect on 1900-03-31: q has breached article 1 of t;
}
