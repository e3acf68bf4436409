action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 1 years; }
    article 2 { when any state a attacks any member v then every member except a, v must help v within 4 years; }
}
scenario s {
    1920-02-29: p attacks q;
    expect on 1921-02-27: r has not breached article 1 of t;
    expect on 1921-02-28: r has breached article 1 of t;        # 29 February clamped
    expect on 1924-02-28: r has not breached article 2 of t;
    expect on 1924-02-29: r has breached article 2 of t;        # a leap year again
}
