# What a state is named to be goes before what its group is supposed to be, whichever of the two that is.
event ring/rings/rung(s: state);
action notify/notifies/notified(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { x, y, z; }
    article 1 { when z rings then every member except z must notify z within 3 days; }
}
scenario complies_in_a_defiant_group {
    suppose x complies;  suppose every state defies;
    1900-03-01: z rings;
    expect x has notified z and not y has notified z;
}
scenario defies_in_a_complying_group {
    suppose every state complies;  suppose x defies;
    1900-03-01: z rings;
    expect y has notified z and not x has notified z;
    expect on 1900-03-03: x has not breached article 1 of t;
    expect on 1900-03-04: x has breached article 1 of t;
}
