# What lasts may stand under `not` and `unless`, and an event may where an event triggers: no lint.
status at_war(a: state, with b: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a is at_war with any member b and not b is at_war with r then r must help b unless r is at_war with a; }
    article 2 { when any member a attacks any member b and not b attacks a then p must help b; }
}
scenario holds {
    1900-03-01: p is at_war with q;
    expect r is obliged to help q;
    1900-03-02: { q attacks r; r attacks q; }
    expect p is not obliged to help r because not_triggered;
}
