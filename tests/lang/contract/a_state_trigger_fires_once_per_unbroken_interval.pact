# A trigger of statuses alone fires when it becomes true, and anew only after a break.
status hostile(a: state, to b: state);
action protest/protests/protested(s: state, to a: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member a is hostile to any member b then b must protest to a within 5 days; }
}
scenario intervals {
    expect on 1900-02-28: q is not obliged to protest to p because not_triggered;
    1900-03-01: p is hostile to q;
    expect q is obliged to protest to p;
    1900-03-02: q protests to p;
    1900-03-10: p is hostile to q;                   # said again, the interval is the same
    expect q is not obliged to protest to p because fulfilled;
    1900-04-01: ends p is hostile to q;
    expect on 1900-04-09: q is not obliged to protest to p;
    1900-04-10: p is hostile to q;
    expect q is obliged to protest to p;
    expect on 1900-04-14: q has not breached article 1 of t;
    expect on 1900-04-15: q has breached article 1 of t;
}
scenario broken_within_a_day {
    1900-03-01: p is hostile to q;
    1900-03-02: q protests to p;
    1900-03-10: ends p is hostile to q;
    1900-03-10: p is hostile to q;
    expect q is obliged to protest to p;
}
