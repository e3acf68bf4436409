event pledge/pledges/pledged(s: state);
action supply/supplies/supplied(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member s pledges then s must not supply any other member; }
}
scenario s {
    1900-02-01: p pledges;
    expect on 1900-01-31: p is not forbidden to supply q because not_triggered;
    expect on 1950-01-01: p is forbidden to supply q;
    expect on 1950-01-01: q is not forbidden to supply p because not_triggered;
}
