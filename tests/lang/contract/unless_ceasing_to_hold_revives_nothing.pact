# When the condition of `unless` ceases, neither what it kept from arising nor what it discharged comes back.
status ill(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a attacks any member v then every member m except a, v must help v within 9 days unless m is ill; }
}
scenario kept_from_arising {
    r is ill;
    1900-03-01: p attacks q;
    1900-03-02: ends r is ill;
    expect r is not obliged to help q;
    expect on 1900-03-31: r has not breached article 1 of t;
}
scenario discharged {
    1900-03-01: p attacks q;
    1900-03-02: r is ill;
    1900-03-03: ends r is ill;
    expect r is not obliged to help q because discharged;
    expect on 1900-03-31: r has not breached article 1 of t;
    1900-04-01: p attacks q;                         # another occurrence, another duty
    expect r is obliged to help q;
}
