# An ongoing act that is in course when a duty arises performs it; one that has ended does not.
action attack/attacks/attacked(a: state, v: state);
ongoing action sanction/sanctions/sanctioned(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a attacks any member v then every member except a, v must sanction a within 5 days; }
}
scenario in_course {
    1899-03-01: r sanctions p;
    1900-03-01: p attacks q;
    expect on 1900-03-02: r is not obliged to sanction p because fulfilled;
    expect on 1900-03-06: r has not breached article 1 of t;
}
scenario ended {
    1899-03-01: r sanctions p;
    1900-02-28: ends r sanctions p;
    1900-03-01: p attacks q;
    expect on 1900-03-06: r has breached article 1 of t;
}
