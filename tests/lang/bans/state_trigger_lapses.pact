# A ban begun by a status holds while the status lasts.
status neutral(s: state);
action supply/supplies/supplied(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member s is neutral then s must not supply any other member; }
}
scenario s {
    1900-02-01: p is neutral;
    1900-03-01: ends p is neutral;
    expect on 1900-02-28: p is forbidden to supply q;
    expect on 1900-03-02: p is not forbidden to supply q because expired;
    1900-03-02: p supplies q;
    expect on 1900-03-02: p has not breached article 1 of t;
}
