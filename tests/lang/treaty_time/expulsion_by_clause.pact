# A clause may end membership (Covenant 16.4), and begin it.
use std.security;
status expelled(s: state);
outsider : state;
treaty t { in force from 1930-01-01;  parties { p, q, r; }
    article 1 { every member must not attack any other member; }
    article 16.4 { when any member a breaches article 1 then ends party(a, t); }
    article 17 { when any state x makes_peace with any member y then starts party(x, t); }
}
scenario s {
    1931-01-01: p attacks q;
    expect p has breached article 1 of t and not (p is party to t);
    expect p is not forbidden to attack q because terminated;
    expect q is forbidden to attack r;
    1932-01-01: outsider makes_peace with q;
    expect outsider is party to t and outsider is forbidden to attack q;
}
