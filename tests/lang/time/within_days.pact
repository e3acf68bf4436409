# `within 7 days` of day D runs to the end of day D+7; the breach bears that date.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 7 days; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-02-28: r is not obliged to help q;           # not yet
    expect on 1900-03-01: r is obliged to help q;               # from the day of the attack
    expect on 1900-03-07: r has not breached article 1 of t;    # D+6
    expect on 1900-03-08: r has breached article 1 of t;        # D+7
    expect on 1900-03-08: r is obliged to help q;               # still owed
    expect on 1900-03-09: r is obliged to help q;               # still owed
}
