# A duty whose deadline has passed undone is breached and still owed; done late it is owed no more, and the breach stays.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a attacks any member v then every member except a, v must help v within 5 days; }
    article 2 { when any member a attacks any member v then every member except a, v must help v until 1900-03-06; }
}
scenario late {
    1900-03-01: p attacks q;
    expect on 1900-03-05: r has not breached article 1 of t;
    expect on 1900-03-06: r has breached article 1 of t and r is obliged to help q under article 1 of t;
    expect on 1901-03-06: r is obliged to help q under article 1 of t;
    1901-04-01: r helps q;
    expect on 1901-04-02: r is not obliged to help q under article 1 of t because fulfilled;
    expect on 1901-04-02: r has breached article 1 of t;
}
scenario the_window_has_closed {
    1900-03-01: p attacks q;
    expect on 1900-03-05: r is obliged to help q under article 2 of t and r has not breached article 2 of t;
    expect on 1900-03-07: r has breached article 2 of t;
    expect on 1900-03-07: r is not obliged to help q under article 2 of t;      # it can be performed no more
}
