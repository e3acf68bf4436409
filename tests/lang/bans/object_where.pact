# The `where` of an object is tested when the act is done.
status sheltered(s: state);
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member must not attack any state x where (x is sheltered); }
}
scenario s {
    1900-02-01: p attacks r;
    1900-03-01: r is sheltered;
    1900-03-02: q attacks r;
    expect on 1900-02-01: p is not forbidden to attack r;
    expect on 1900-03-01: p is forbidden to attack r;
    expect on 1900-03-01: p is not forbidden to attack q;
    expect on 1900-03-02: p has not breached article 1 of t;
    expect on 1900-03-02: q has breached article 1 of t;
}
