# Acts of the triggering instant count as performance of what it activates.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 5 days; }
}
scenario s {
    1900-03-01: { p attacks q; r helps q; }
    expect on 1900-03-02: r is not obliged to help q because fulfilled;
    expect on 1900-03-06: r has not breached article 1 of t;
    expect on 1900-03-06: u has breached article 1 of t;
}
