# Organs as bearers, objects, triggers.
status threatened(s: state);
action report_to/reports_to/reported_to(s: state, o: organ);
action meet/meets/met(o: organ);
action attack/attacks/attacked(a: state, v: state);
action call_on/calls_on/called_on(o: organ, s: state);
action desist/desists/desisted(s: state);
treaty t {
    parties { a, b, c; }
    organ council { permanent a, b, c; adopts if count of seat s where (s favours) >= 1; }
    article 1 { when any member x attacks any member y then council must meet within 3 days; }
    article 2 { when any member x attacks any member y then every member except x must report_to council within 5 days; }
    article 3 { when council calls_on any member s then s must desist immediately; }
    article 4 { council should call_on a; }
}
scenario bears {
    1950-01-01: a attacks b;
    expect council is obliged to meet and b is obliged to report_to council;
    expect council is recommended to call_on a;
    1950-01-02: council meets { yes b; }
    1950-01-02: b reports_to council;
    1950-01-03: council calls_on a { yes b; no a; }
    expect on 1950-01-03: a is obliged to desist under article 3 of t;
    expect on 1950-01-03: b has not breached article 2 of t;
    expect on 1950-01-04: council is not obliged to meet because fulfilled;
    expect on 1950-01-04: a has breached article 3 of t;
}
scenario void_acts_perform_nothing {
    1950-01-01: a attacks b;
    1950-01-02: council meets { no b; }
    expect council is obliged to meet;
}
