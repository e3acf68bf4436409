# A ban is violated by the act, per actor, and goes on.
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member must not attack any other member; }
}
scenario s {
    expect on 1900-01-01: p is forbidden to attack q;
    1900-03-01: p attacks q;
    expect on 1900-02-28: p has not breached article 1 of t;
    expect on 1900-03-01: p has breached article 1 of t;
    expect on 1900-03-01: q has not breached article 1 of t;    # per actor
    expect on 1900-03-01: r has not breached article 1 of t;
    expect on 1900-03-02: p is forbidden to attack q;           # it goes on
    expect on 1900-03-02: p is forbidden to attack r;
}
