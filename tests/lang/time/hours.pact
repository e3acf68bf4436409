# An act one minute after the hours ran out is taken as in time: the deadline falls a minute late (18:00 + 48 hours ends after 18:01).
# A time in hours runs from the minute of the event.
action warn/warns/warned(a: state, v: state);
action answer/answers/answered(s: state, a: state);
event tick/ticks/ticked(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member a warns any member v then v must answer a within 48 hours; }
}
scenario s {
    1914-07-23T18:00: p warns q;
    1914-07-25T17:59: p ticks;
    expect q has not breached article 1 of t;                   # a minute to go
    1914-07-25T18:01: p ticks;
    expect q has breached article 1 of t;
}
scenario in_time {
    1914-07-23T18:00: p warns q;
    1914-07-25T17:58: q answers p;
    expect on 1914-07-26: q has not breached article 1 of t;
}
scenario late {
    1914-07-23T18:00: p warns q;
    1914-07-25T18:01: q answers p;
    expect on 1914-07-26: q has breached article 1 of t;
}
