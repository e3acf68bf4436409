# Acts of the triggering instant violate what it activates; earlier ones do not.
status at_peace(s: state);
action attack/attacks/attacked(a: state, v: state);
event pledge/pledges/pledged(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member s pledges then s must not attack any state x; }
}
scenario s {
    1900-01-31: q attacks r;
    1900-02-01: { p pledges; p attacks r; }
    1900-02-01: q pledges;
    expect on 1900-02-02: p has breached article 1 of t;
    expect on 1900-02-02: q has not breached article 1 of t;    # its attack came before
}
