action borrow/borrows/borrowed(s: state);
x : state;
treaty t {
    in force from 1900-01-01;
    parties { p; q from 1905-01-01; }
    article 1 { every member may borrow; }
}
scenario s {
    expect on 1900-01-01: x is not permitted to borrow because not_bound;
    expect on 1904-12-31: q is not permitted to borrow because not_bound;
    expect on 1905-01-01: q is permitted to borrow;
    expect on 1899-12-31: p is not permitted to borrow because not_bound;
}
