# A duty towards any other member is met by one, and binds to none in particular.
action notify/notifies/notified(a: state, b: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p must notify any other member within 7 days; }
}
scenario s {
    expect on 1900-01-02: p is obliged to notify;
    expect on 1900-01-02: p is not obliged to notify q;
    1900-01-03: p notifies r;
    expect on 1900-02-01: p has not breached article 1 of t;
}
