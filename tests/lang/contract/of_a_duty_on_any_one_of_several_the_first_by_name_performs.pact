# Where any one of several will do, the complying state whose name comes first performs, in whatever order they are listed (section 17).
event ring/rings/rung(s: state);
action notify/notifies/notified(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { z, y, x, w; }
    article 1 { when z rings then any member except z must notify z within 3 days; }
}
scenario all_comply {
    suppose every state complies;
    1900-03-01: z rings;
    expect w has notified z and not x has notified z and not y has notified z;
    expect on 1900-03-04: x has not breached article 1 of t;
}
scenario the_first_defies {
    suppose every state complies;  suppose w defies;
    1900-03-01: z rings;
    expect x has notified z and not w has notified z and not y has notified z;
}
