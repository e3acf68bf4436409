# Of a suspension and a deadline (or the end of a window) that fall on one instant the suspension prevails: no breach.
event stop/stops/stopped(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any member a attacks any member v then every member except a, v must help v within 24 hours; }
    article 2 { when any member m stops then suspends article 1 for m; }
    article 3 { p must help q until 1900-06-01; }
    article 4 { q must help p until 1900-06-01; }
    article 5 { when today >= 1900-06-01 then suspends article 3; }
}
scenario to_the_minute {
    1900-03-01T06:00: p attacks q;
    1900-03-02T06:00: r stops;
    expect on 1900-03-02: r is not obliged to help q because suspended;
    expect on 1900-03-02: r has not breached article 1 of t and u has breached article 1 of t;
}
scenario a_minute_later {
    1900-03-01T06:00: p attacks q;
    1900-03-02T06:01: r stops;
    expect on 1900-03-02: r has breached article 1 of t;
}
scenario window {
    expect on 1900-05-31: p has not breached article 3 of t and q has not breached article 4 of t;
    expect on 1900-06-01: p has not breached article 3 of t and q has breached article 4 of t;
}
