# A ban on an implied act forbids the implying one; a ban on the implying act leaves the implied one free.
action use_force/uses_force/used_force(s: state, against a: state);
action attack/attacks/attacked(s: state, v: state) implies use_force(s, v);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must not use_force against q; q must not attack p; }
}
scenario s {
    expect on 1900-01-01: p is forbidden to attack q;
    expect on 1900-01-01: p is forbidden to use_force against q;
    expect on 1900-01-01: q is forbidden to attack p;
    expect on 1900-01-01: q is not forbidden to use_force against p;
    1900-02-01: { p attacks q; q uses_force against p; }
    expect on 1900-02-01: p has breached article 1 of t;
    expect on 1900-02-01: q has not breached article 1 of t;
}
