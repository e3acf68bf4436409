# `owed to v` names the creditor where the clause would infer another.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y, z; }
    article 1 { when any member a attacks any member v then every member except a, v must sanction a within 5 days owed to v; }
    article 2 { when any member a attacks any member v then every member except a, v must notify a within 5 days owed to a; }
}
scenario s {
    1930-02-01: x attacks y;
    expect on 1930-02-07: z has breached article 1 of t against y and z has not breached article 1 of t against x;
    expect on 1930-02-07: z has breached article 2 of t against x and z has not breached article 2 of t against y;
}
