# Of what one instant brings the end of the window comes first, then exit: what ran out is not terminated.
action push/pushes/pushed(a: state, against v: state);
action stop/stops/stopped(a: state);
treaty t { in force from 1950-01-01;  parties { x, y, z; }
    article 1 { x must push against y until x has stopped; }
    article 2 { x may push against y until x has stopped; }
    article 3 { x must not push against z until x has stopped; }
    article 4 { when y stops then terminates this treaty; } }
scenario s {
    1950-01-02: { x stops;  y stops; }
    expect x has breached article 1 of t and x has not breached article 3 of t;
    expect x is expired under article 2 of t and x is fulfilled under article 3 of t;
    expect not x is terminated under article 2 of t;
}
