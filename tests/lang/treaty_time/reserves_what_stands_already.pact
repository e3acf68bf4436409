# What was owed to a state before it became a party with a reservation stands on, and lapses with the status it rests on.
use std.vclt;
action hit/hits/hit_once(a: state);
u, v : state;
treaty t0 { parties { q; u from 1930-01-26; }
    u reserves article 1;
    article 1 { when any member a is party to t1 then a must hit owed to u; } }
treaty t1 { parties { q until 1930-02-15; v; } }
scenario s {
    expect on 1930-01-20: q is obliged to hit;
    expect on 1930-02-01: q is obliged to hit;
    expect on 1930-02-16: q is not obliged to hit because expired;
}
