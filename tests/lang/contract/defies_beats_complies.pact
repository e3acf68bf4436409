# Of who is supposed both to comply and to defy, the same way, the defiance holds; the order of the lines is indifferent.
event ring/rings/rung(s: state);
action notify/notifies/notified(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { x, y, z; }
    article 1 { when z rings then every member except z must notify z within 3 days; }
}
scenario named_both_ways {
    suppose x defies;  suppose x complies;  suppose y complies;
    1900-03-01: z rings;
    expect y has notified z and not x has notified z;
    expect on 1900-03-04: x has breached article 1 of t and y has not breached article 1 of t;
}
scenario grouped_both_ways {
    suppose every member of t complies;  suppose every member of t defies;
    1900-03-01: z rings;
    expect not x has notified z and not y has notified z;
}
