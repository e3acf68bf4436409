# `by D` still holds on D; `before D` and `until D` end with the day before.
action pay/pays/paid(s: state, to t: state);
action trade/trades/traded(s: state, with t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member except r must pay to r by 1900-03-01; }
    article 2 { every member except r must pay to r before 1900-03-01; }
    article 3 { every member must not trade with any other member until 1900-03-01; }
    article 4 { r may trade with p until 1900-03-01; }
}
scenario undone {
    expect on 1900-02-27: p has not breached article 2 of t;
    expect on 1900-02-28: p has breached article 2 of t and p has not breached article 1 of t;
    expect on 1900-03-01: p has breached article 1 of t;
}
scenario done_on_the_day {
    1900-03-01: p pays to r;
    expect on 1900-03-02: p has not breached article 1 of t and p has breached article 2 of t;
}
scenario done_on_the_eve {
    1900-02-28: p pays to r;
    expect on 1900-03-02: p has not breached article 1 of t and p has not breached article 2 of t;
}
scenario until_the_day {
    expect on 1900-02-28: p is forbidden to trade with q and r is permitted to trade with p;
    expect on 1900-03-01: p is not forbidden to trade with q and r is not permitted to trade with p;
    1900-03-01: p trades with q;
    expect p has not breached article 3 of t;
}
scenario on_the_eve { 1900-02-28: p trades with q;  expect p has breached article 3 of t; }
