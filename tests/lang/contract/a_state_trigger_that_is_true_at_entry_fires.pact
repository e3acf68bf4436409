# A state trigger that is true when the treaty enters into force, or a state accedes, fires then.
status hostile(a: state, to b: state);
action trade/trades/traded(s: state, with t: state);
action protest/protests/protested(s: state, to a: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; w from 1901-01-01; }
    article 1 { when any member a is hostile to any member b then every member except a, b must protest to a within 5 days; }
}
scenario begun_before {
    1890-01-01: p is hostile to q;
    expect on 1899-12-31: r is not obliged to protest to p because not_bound;
    expect on 1900-01-01: r is obliged to protest to p;
    expect on 1900-01-05: r has not breached article 1 of t;
    expect on 1900-01-06: r has breached article 1 of t;
    expect on 1900-12-31: w is not obliged to protest to p because not_bound;
    expect on 1901-01-01: w is obliged to protest to p;
    expect on 1901-01-05: w has not breached article 1 of t;
    expect on 1901-01-06: w has breached article 1 of t;
}
scenario over_by_then {
    1890-01-01: p is hostile to q;
    1900-12-31: ends p is hostile to q;
    expect on 1901-01-01: w is not obliged to protest to p because not_triggered;
}
