# Who accedes while a group owes joins it; who accedes when it has performed owes nothing.
use std.security;
treaty t { in force from 1930-01-01;
    parties { x, y; z from 1931-01-01; w from 1935-01-01; }
    article 1 { any member must disclose_armaments by 1934-01-01; } }
scenario joins {
    expect on 1930-06-01: z is not obliged to disclose_armaments because not_bound;
    expect on 1931-01-01: z is obliged to disclose_armaments;
    1932-01-01: z discloses_armaments;
    expect on 1932-01-02: x is not obliged to disclose_armaments because fulfilled;
    expect on 1935-01-02: w is not obliged to disclose_armaments;
    expect on 1935-01-02: w has not breached article 1 of t and x has not breached article 1 of t;
}
scenario too_late_to_join {
    expect on 1934-01-01: z has breached article 1 of t and x has breached article 1 of t;
    expect on 1935-01-02: w has not breached article 1 of t and w is not obliged to disclose_armaments;
}
