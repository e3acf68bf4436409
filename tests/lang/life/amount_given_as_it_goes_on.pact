# What is given at the instant of resumption counts, for duties and joint ones; what was given before does not.
action pay/pays/paid(a: state, n: number, to b: state);
event stop/stops/stopped(s: state);
event go/goes/gone(s: state);
event tick/ticks/ticked(s: state);
treaty t { in force from 1930-01-01; parties { x, y, z; }
    article 2 { when any member a ticks then a must pay at least 100 to y within 10 days; }
    article 3 { when any member a ticks then every member except y jointly must pay at least 100 to y within 10 days; }
    article 60 {
        when any member s stops then suspends article 2, article 3 for s;
        when any member s goes then resumes article 2, article 3 for s;
    }
}
scenario s {
    1930-02-01: x ticks;
    1930-02-02: x stops;
    1930-02-03: x pays 30 to y;
    1930-02-04: { x goes;  x pays 70 to y; }
    expect x has not fulfilled article 2 of t and x has not fulfilled article 3 of t;
    1930-02-05: { x pays 30 to y; }
    expect x has fulfilled article 2 of t and x has fulfilled article 3 of t;
}
