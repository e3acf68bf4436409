# A treaty that enters into force with another, in each spelling; and one after that.
use std.security;
treaty first { in force from 1926-09-14;  parties { p, q; } }
treaty second { in force when first is in_force;  parties { p, q; }
    article 1 { every member must not attack any other member; } }
treaty third { in force when treaty second is in force;  parties { p, q; } }
treaty fourth { in force when third in force and p is party to third;  parties { p, q; } }
scenario s {
    expect on 1926-09-13: not (second in force) and not (fourth is in_force);
    expect on 1926-09-13: p is not forbidden to attack q because not_bound;
    expect on 1926-09-14: second in force and third in force and treaty fourth is in force;
    expect on 1926-09-14: p is forbidden to attack q under article 1 of second;
}
