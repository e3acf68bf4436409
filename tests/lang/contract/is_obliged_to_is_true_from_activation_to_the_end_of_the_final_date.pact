# "Is obliged" holds from the instant at which the duty arises to the end of the date on which it is done or its time closes.
status ripe(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any member a attacks any member v then r must help v within 10 days; }
    article 2 { when any member a attacks any member v then u must help v until p is ripe; }
}
scenario done {
    expect on 1900-02-28: r is not obliged to help q because not_triggered;
    1900-03-01: p attacks q;
    expect on 1900-03-01: r is obliged to help q;
    1900-03-05: r helps q;
    expect r is obliged to help q;
    expect on 1900-03-05: r is obliged to help q;
    expect on 1900-03-06: r is not obliged to help q because fulfilled;
}
scenario closed {
    1900-03-01: p attacks q;
    1900-03-05: p is ripe;
    expect on 1900-03-05: u is obliged to help q and u has breached article 2 of t;
    expect on 1900-03-06: u is not obliged to help q;
}
