# An ongoing act that met a higher duty stays excused while it lasts, also under a ban that arises afterwards.
ongoing action guard/guards/guarded(a: state, b: state);
x, y : state;
treaty t { parties { x, y; }
    article 1 { x must guard y within 5 days; }
    article 2 from 1950-01-31 { x must not guard y subject to article 1; } }
scenario lasts {
    0001-01-02: x guards y;
    expect on 1950-02-01: x has not breached article 2 of t;
}
scenario taken_up_again {
    0001-01-02: x guards y;
    0001-01-03: ends x guards y;
    0001-02-01: x guards y;                      # another act, which no duty asked for
    expect on 1950-02-01: x has breached article 2 of t;
}
scenario taken_up_under_the_ban {
    0001-01-02: x guards y;
    1950-02-01: ends x guards y;
    expect x has not breached article 2 of t;
    1950-02-02: x guards y;
    expect x has breached article 2 of t;
}
