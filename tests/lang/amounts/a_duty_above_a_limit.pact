# A duty that prevails over a limit lifts it for as much as it asks for and the limit has no room for; not for more.
action give/gives/given(s: state, n: number, to t: state);
treaty u { in force from 1930-01-01;  parties { p, q, r; }
    article 1 { p must give at least 10 to r by 1930-12-31 notwithstanding article 3; }
    article 2 { q must give 10 to r by 1930-12-31 notwithstanding article 3; }
    article 3 { every member must give at most 9 to any other member; } }
scenario at_once {
    1930-02-01: { p gives 10 to r;  q gives 10 to r; }
    expect p has fulfilled article 1 of u and p has not breached article 3 of u;
    expect q has fulfilled article 2 of u and q has not breached article 3 of u;
    1930-02-02: { p gives 1 to r;  q gives 10 to r; }
    expect p has breached article 3 of u and q has breached article 3 of u;
}
scenario in_parts {
    1930-02-01: p gives 8 to r;
    1930-02-02: p gives 2 to r;
    expect p has fulfilled article 1 of u and p has not breached article 3 of u;
}
scenario too_much {
    1930-02-01: { p gives 1 to q;  q gives 1 to p; }
    expect p is not forbidden to give 10 to r because overridden;
    expect p is forbidden to give 11 to r and q is forbidden to give 11 to r and not q is forbidden to give 10 to r;
    1930-02-02: { p gives 11 to r;  q gives 9.5 to r; }
    expect p has fulfilled article 1 of u and p has breached article 3 of u and q has breached article 3 of u;
}
scenario exactly_after_some {
    1930-02-01: q gives 4 to r;
    1930-02-02: q gives 10 to r;
    expect q has fulfilled article 2 of u and q has not breached article 3 of u;
}
scenario to_another {
    1930-02-01: p gives 10 to q;
    expect p has breached article 3 of u and p has not fulfilled article 1 of u;
}
