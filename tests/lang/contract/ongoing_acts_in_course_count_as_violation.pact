# An ongoing act that is in course when a ban arises breaks it, also by what it implies; one that has ended does not.
action attack/attacks/attacked(a: state, v: state);
action support/supports/supported(s: state, t: state);
ongoing action supply/supplies/supplied(s: state, t: state) implies support(s, t);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a attacks any member v then every member except a must not supply a; }
    article 2 { when any member a attacks any member v then every member except a must not support a; }
}
scenario in_course {
    1899-03-01: r supplies p;
    expect on 1900-02-28: r has not breached treaty t;
    1900-03-01: p attacks q;
    expect r has breached article 1 of t and r has breached article 2 of t;
}
scenario ended {
    1899-03-01: r supplies p;
    1900-02-28: ends r supplies p;
    1900-03-01: p attacks q;
    expect r has not breached article 1 of t and r has not breached article 2 of t;
}
