status at_war(s: state);
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p must not attack r until q is at_war; }
}
scenario s {
    1900-05-01: q is at_war;
    expect on 1900-04-30: p is forbidden to attack r;
    expect on 1900-05-02: p is not forbidden to attack r;
    1900-05-02: p attacks r;
    expect on 1900-05-02: p has not breached article 1 of t;
}
