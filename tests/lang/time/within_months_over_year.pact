action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 3 months; }
}
scenario s {
    1919-11-30: p attacks q;
    expect on 1920-02-28: r has not breached article 1 of t;
    expect on 1920-02-29: r has breached article 1 of t;        # 30 February clamped, in the next year
}
