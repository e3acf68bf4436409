# Suspended, resumed, discharged, terminated as it arises, is done, is broken, closes: released first, then at a standstill
# or going on, then judged, terminated last.
use std.security;
event stop/stops/stopped(s: state);
event quit/quits/quitted(s: state);
event excuse/excuses/excused(s: state);
event relent/relents/relented(s: state);
status held(s: state);
status gone(s: state);
status free(s: state);
status again(s: state);
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { when any member m consults with any member n then m must notify n within 10 days; }
    article 2 { x must sanction y by 1930-02-28; }
    article 3 { x must assist y until 1930-03-01; }
    article 4 { x must not attack y; }
    article 60 {
        when any member m stops then suspends article 1, article 2, article 3, article 4 for m;
        when any member m quits then terminates article 1, article 2, article 3, article 4 for m;
        when any member m excuses then discharges article 1, article 2, article 3, article 4 for m;
        when any member m relents then resumes article 1, article 2, article 3, article 4 for m;
        when today >= 1930-03-01 and any member m is held then suspends article 2, article 3 for m;
        when today >= 1930-03-01 and any member m is gone then terminates article 2, article 3 for m;
        when today >= 1930-03-01 and any member m is free then discharges article 2, article 3 for m;
        when today >= 1930-03-01 and any member m is again then resumes article 2, article 3 for m;
    }
}
scenario suspended_as_it_arises {
    1930-02-01: { x stops; x consults with y; }
    expect x is not obliged to notify y because suspended;
    expect on 1930-04-01: x has not breached article 1 of t;
}
scenario terminated_as_it_arises {
    1930-02-01: { x quits; x consults with y; }
    expect x is not obliged to notify y because terminated;
    expect on 1930-04-01: x has not breached article 1 of t;
}
scenario discharged_as_it_arises {
    1930-02-01: { x excuses; x consults with y; }
    expect x is obliged to notify y;
    expect on 1930-04-01: x has breached article 1 of t;
}
scenario resumed_as_it_arises {
    1930-01-10: x stops;
    1930-02-01: { x relents; x consults with y; }
    expect x is obliged to notify y;
    expect on 1930-02-10: x has not breached article 1 of t;
    expect on 1930-02-11: x has breached article 1 of t;
}
scenario suspended_as_it_is_broken {
    1930-02-01: { x stops; x attacks y; }
    expect x has not breached article 4 of t;
}
scenario terminated_as_it_is_broken {
    1930-02-01: { x quits; x attacks y; }
    expect x has breached article 4 of t;
    expect x is not forbidden to attack y because terminated;
}
scenario discharged_as_it_is_broken {
    1930-02-01: { x excuses; x attacks y; }
    expect x has not breached article 4 of t;
    expect x is not forbidden to attack y because discharged;
}
scenario resumed_as_it_is_broken {
    1930-01-10: x stops;
    1930-02-01: { x relents; x attacks y; }
    expect x has breached article 4 of t;
}
scenario suspended_as_it_closes {
    x is held;
    expect on 1930-03-01: x has not breached article 3 of t and x has breached article 2 of t;
    expect on 1930-03-02: x is not obliged to assist y because expired;
}
scenario terminated_as_it_closes {
    x is gone;
    expect on 1930-03-01: x has breached article 3 of t;
    expect on 1930-03-01: x is not obliged to sanction y because terminated;
}
scenario discharged_as_it_closes {
    x is free;
    expect on 1930-03-01: x has not breached article 3 of t;
    expect on 1930-03-01: x is not obliged to assist y because discharged;
    expect on 1930-03-01: x is not obliged to sanction y because discharged;
}
scenario resumed_as_it_closes {
    x is again;
    1930-02-01: x stops;
    expect on 1930-02-28: x has not breached article 2 of t;
    expect on 1930-03-01: x has breached article 3 of t and x has not breached article 2 of t;
}
scenario done_as_it_is_suspended {
    1930-02-01: { x stops; x sanctions y; }
    expect on 1930-02-02: x is not obliged to sanction y because fulfilled;
}
scenario done_as_it_is_terminated {
    1930-02-01: { x quits; x sanctions y; }
    expect on 1930-02-02: x is not obliged to sanction y because fulfilled;
}
scenario done_as_it_is_resumed {
    1930-01-10: x stops;
    1930-02-01: { x relents; x sanctions y; }
    expect on 1930-02-02: x is not obliged to sanction y because fulfilled;
}
scenario discharged_and_terminated {
    1930-02-01: { x excuses; x quits; x attacks y; }
    expect x has not breached article 4 of t;
    expect x is not forbidden to attack y because discharged;
}
scenario discharged_and_suspended {
    1930-02-01: { x excuses; x stops; x attacks y; }
    expect x has not breached article 4 of t;
    expect x is not forbidden to attack y because discharged;
}
scenario discharged_and_resumed {
    1930-01-10: x stops;
    1930-02-01: { x excuses; x relents; x attacks y; }
    expect x has not breached article 4 of t;
    expect x is not forbidden to attack y because discharged;
}
