status barred(s: state);
action borrow/borrows/borrowed(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member m may borrow unless m is barred; }
}
scenario s {
    1900-03-01: p is barred;
    expect on 1900-02-28: p is permitted to borrow;
    expect on 1900-03-02: p is not permitted to borrow;
    expect on 1900-03-02: q is permitted to borrow;
}
