# Only the act that met the higher duty stays excused, not others of its kind.
ongoing action guard/guards/guarded(a: state, b: state);
action stop/stops/stopped(a: state);
x, y, z : state;
treaty t { parties { x, y, z; }
    article 1 { x must not guard; }
    article 2 { x must guard any other member notwithstanding article 1; }
    article 3 { when y stops then suspends article 1; }
    article 4 { when z stops then resumes article 1; } }
scenario s {
    1930-01-01: x guards y;
    expect x has not breached article 1 of t;
    1930-01-02: x guards z;
    expect x breaches article 1 of t;
    1930-01-03: y stops;
    1930-01-04: z stops;
    expect x breaches article 1 of t;            # by guarding z, which it is still doing
}
scenario alone {
    1930-01-01: x guards y;
    1930-01-03: y stops;
    1930-01-04: z stops;
    expect x has not breached article 1 of t;
}
