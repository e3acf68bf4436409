# The deadline falls after the statements of its minute.
action warn/warns/warned(a: state, v: state);
action answer/answers/answered(s: state, a: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member a warns any member v then v must answer a within 48 hours; }
}
scenario s {
    1914-07-23T18:00: p warns q;
    1914-07-25T18:00: q answers p;
    expect on 1914-07-26: q has not breached article 1 of t;
}
