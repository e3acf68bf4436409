# The same, in minutes: 23:00 + 90 minutes ends after 00:31, not after 00:30.
action warn/warns/warned(a: state, v: state);
action answer/answers/answered(s: state, a: state);
event tick/ticks/ticked(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member a warns any member v then v must answer a within 90 minutes; }
}
scenario s {
    1914-07-23T23:00: p warns q;
    1914-07-24T00:29: p ticks;
    expect q has not breached article 1 of t;
    1914-07-24T00:31: p ticks;
    expect q has breached article 1 of t;                       # over midnight
}
