# A trigger of statuses fires when it becomes true, once per unbroken interval.
status neutral(s: state);
action notify/notifies/notified(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member s is neutral then s must notify; }
}
scenario s {
    1900-03-01: p is neutral;
    expect on 1900-02-28: p is not obliged to notify because not_triggered;
    expect on 1900-03-01: p is obliged to notify;
    expect on 1900-03-01: q is not obliged to notify because not_triggered;
    1900-03-02: p notifies;
    expect on 1900-03-03: p is not obliged to notify;           # fulfilled; the status still lasts
    1900-03-10: p is neutral;
    expect on 1900-03-10: p is not obliged to notify;           # stated again: the same interval
    1900-04-01: ends p is neutral;
    1900-05-01: p is neutral;
    expect on 1900-05-01: p is obliged to notify;               # a new interval
}
