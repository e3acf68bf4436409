# `has V` looks back no further than entry into force between the two, also where the accession is an act.
use std.security;
z : state;
treaty t { in force from 1930-01-01;  withdrawal on 1 day notice;  parties { p, q, r; }
    article 1 { when any member a has attacked any member v then a must make_peace with v; }
    article 2 { when any member a has attacked any member v in last 90 days then a must notify v; } }
scenario s {
    1931-01-01: p attacks z;
    1931-02-01: z accedes to t;
    expect p is not obliged to make_peace with z because not_triggered;
    expect p is not obliged to notify z because not_triggered;
    1931-03-01: q attacks z;
    expect q is obliged to make_peace with z and q is obliged to notify z;
    expect p is not obliged to make_peace with z because not_triggered;
}
scenario out_and_back {
    1931-02-01: z accedes to t;
    1931-03-01: z denounces t;
    1931-03-10: p attacks z;                            # between its two times as a party
    1931-04-01: z accedes to t;
    expect p is not obliged to make_peace with z and p is not obliged to notify z;
    1931-04-02: p attacks z;
    expect p is obliged to make_peace with z and p is obliged to notify z;
}
