# `unless` frees while it holds at activation, and discharges later.
status authorised(s: state);
action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member m must not attack any other member unless m is authorised; }
}
scenario s {
    1900-03-01: p is authorised;
    1900-03-02: p attacks q;
    1900-03-02: r attacks q;
    expect on 1900-02-28: p is forbidden to attack q;
    expect on 1900-03-02: p is not forbidden to attack q;
    expect on 1900-03-02: p has not breached article 1 of t;
    expect on 1900-03-02: r has breached article 1 of t;
}
