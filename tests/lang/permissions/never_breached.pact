# A permission is never violated, and its exercise breaches nothing.
action borrow/borrows/borrowed(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member may borrow; }
}
scenario s {
    1900-03-01: p borrows;
    expect on 1901-01-01: p has not breached article 1 of t;
    expect on 1901-01-01: q has not breached article 1 of t;
    expect on 1901-01-01: p is permitted to borrow;             # exercise does not use it up
}
