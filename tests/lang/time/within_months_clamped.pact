# A month from 31 January ends on the last day of February.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 1 months; }
}
scenario leap {
    1920-01-31: p attacks q;
    expect on 1920-02-28: r has not breached article 1 of t;
    expect on 1920-02-29: r has breached article 1 of t;        # clamped
}
scenario common {
    1921-01-31: p attacks q;
    expect on 1921-02-27: r has not breached article 1 of t;
    expect on 1921-02-28: r has breached article 1 of t;        # clamped
}
scenario unclamped {
    1921-02-28: p attacks q;
    expect on 1921-03-27: r has not breached article 1 of t;
    expect on 1921-03-28: r has breached article 1 of t;        # the same day of the month, not its end
}
