# A treaty terminated as a whole is in force no longer; terminated for one party, that one is a party no longer.
use std.security;
event renounce/renounces/renounced(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { every member must not attack any other member; }
    article 2 { when any member m renounces then terminates this treaty for m; }
    article 3 { when any member a is at_war with any member b then terminates this treaty; }
}
scenario s {
    1930-02-01: z renounces;
    expect not (z in member of t) and t in force;
    expect z is not forbidden to attack y because terminated;
    expect x is not forbidden to attack z because expired;          # z is no other member any more
    expect x is forbidden to attack y;
    1930-03-01: x attacks y;
    expect not (t in force) and not (x in member of t);
    expect y is not forbidden to attack x because terminated;
    expect x has breached article 1 of t;
}
