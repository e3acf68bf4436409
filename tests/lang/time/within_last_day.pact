# The last day of the time allowed is in time.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 7 days; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-08: r helps q;
    1900-03-09: u helps q;
    expect on 1900-03-09: r has not breached article 1 of t;    # D+7 is in time
    expect on 1900-03-08: r is obliged to help q;               # to the end of the date of performance
    expect on 1900-03-09: r is not obliged to help q because fulfilled;
    expect on 1900-03-08: u has breached article 1 of t;        # D+7 went by
    expect on 1900-03-09: u has breached article 1 of t;        # late performance undoes no breach
    expect on 1900-03-09: u is obliged to help q;               # to the end of the date of performance
    expect on 1900-03-10: u is not obliged to help q;           # performed, late
}
