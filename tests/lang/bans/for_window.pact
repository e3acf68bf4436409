# A ban `for 30 days` from an event: kept to the end it is fulfilled.
action attack/attacks/attacked(a: state, v: state);
event pledge/pledges/pledged(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member s pledges then s must not attack any other member for 30 days; }
}
scenario s {
    1900-03-01: p pledges;
    expect on 1900-03-01: p is forbidden to attack q;
    expect on 1900-03-30: p is forbidden to attack q;
    expect on 1900-04-02: p is not forbidden to attack q because fulfilled;
    1900-04-02: p attacks q;
    expect on 1900-04-02: p has not breached article 1 of t;
}
