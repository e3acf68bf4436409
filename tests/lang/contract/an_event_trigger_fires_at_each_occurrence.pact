# A trigger that holds an event fires whenever the event occurs, and not when a status beside it begins.
status proud(s: state);
action attack/attacks/attacked(a: state, v: state);
action protest/protests/protested(s: state, to a: state);
action arm/arms/armed(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member a attacks any member v then v must protest to a within 5 days; }
    article 2 { when any member a attacks any member v and v is proud then v must arm; }
}
scenario each_time {
    expect on 1900-02-28: q is not obliged to protest to p because not_triggered;
    1900-03-01: p attacks q;
    1900-03-02: q protests to p;
    expect on 1900-03-03: q is not obliged to protest to p because fulfilled;
    expect on 1900-03-31: q is not obliged to protest to p because fulfilled;
    1900-04-01: p attacks q;
    expect q is obliged to protest to p;
    expect on 1900-04-05: q has not breached article 1 of t;
    expect on 1900-04-06: q has breached article 1 of t;
}
scenario twice_on_one_day {
    1900-03-01: p attacks q;
    1900-03-01: q protests to p;
    1900-03-01: p attacks q;
    expect on 1900-03-05: q is obliged to protest to p and q has not breached article 1 of t;
    expect on 1900-03-06: q has breached article 1 of t;
}
scenario the_status_alone_fires_nothing {
    1900-03-01: p attacks q;
    1900-03-02: q is proud;
    expect q is not obliged to arm because not_triggered;
    1900-03-03: p attacks q;
    1900-03-04: q arms;
    expect on 1900-03-05: q is not obliged to arm because fulfilled;
    1900-03-06: p attacks q;                         # proud all the while: the event fires again
    expect q is obliged to arm;
}
