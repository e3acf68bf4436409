# A permission begun by a status holds while the status does.
status in_need(s: state);
action borrow/borrows/borrowed(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any member s is in_need then s may borrow; }
}
scenario s {
    1900-03-01: p is in_need;
    1900-04-01: ends p is in_need;
    expect on 1900-02-28: p is not permitted to borrow because not_triggered;
    expect on 1900-03-01: p is permitted to borrow;
    expect on 1900-03-31: p is permitted to borrow;
    expect on 1900-04-02: p is not permitted to borrow;
    expect on 1900-03-15: q is not permitted to borrow because not_triggered;
}
