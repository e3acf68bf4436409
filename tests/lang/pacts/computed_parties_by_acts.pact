# What a state has done makes it a party, at that very instant; so does what it is doing, and has done lately.
use std.security;
x, y, z : state;
treaty grudge { parties { every state s where (s has attacked x); }
    article 1 { every member must not trade with y; } }
treaty lately { parties { every state s where (s has attacked x in last 30 days and not s has sanctioned x); }
    article 1 { when any state a attacks any state b then every member except a must notify x within 5 days; } }
treaty partners { parties { every state s where (s trades with z); }
    article 1 { every member must not attack z; } }
scenario acts {
    1930-01-01: y attacks x;
    expect y is party to grudge and y is party to lately and not z is party to grudge;
    expect y is forbidden to trade with y under article 1 of grudge;
    expect y is not obliged to notify x;
    1930-01-10: z attacks x;
    expect y is obliged to notify x under article 1 of lately;           # the attacker itself is excepted
    expect on 1930-01-31: y is party to lately;
    expect on 1930-02-01: not y is party to lately and y is party to grudge;
    expect on 1930-02-09: z is party to lately;
    expect on 1930-02-10: not z is party to lately;
    1930-03-01: x trades with z;
    expect x is forbidden to attack z under article 1 of partners;
    1930-03-05: ends x trades with z;
    expect x is not forbidden to attack z;
}
# Who does what ends its membership is no party any more when the same instant binds the parties.
scenario leaves_by_an_act {
    1930-01-01: y attacks x;
    1930-01-05: { y sanctions x;  z attacks x; }
    expect y is not obliged to notify x because not_bound;
}
