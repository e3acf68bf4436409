# `breaches … against v` follows the creditor: the victim that the trigger binds, if a party.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r, u; }
    article 1 { when any state a attacks any member v then every member except a, v must help v within 7 days; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-08: r has breached article 1 of t against q;
    expect on 1900-03-08: r has not breached article 1 of t against u;
    expect on 1900-03-08: r has not breached article 1 of t against r;
}
