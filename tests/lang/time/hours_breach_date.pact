# The breach bears the date on which the hours ran out.
action warn/warns/warned(a: state, v: state);
action answer/answers/answered(s: state, a: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member a warns any member v then v must answer a within 12 hours; }
}
scenario s {
    1914-07-23T18:00: p warns q;
    expect on 1914-07-23: q has not breached article 1 of t;
    expect on 1914-07-24: q has breached article 1 of t;
}
