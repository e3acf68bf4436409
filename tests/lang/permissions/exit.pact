action borrow/borrows/borrowed(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p until 1910-01-01; q; }
    article 1 { every member may borrow; }
}
scenario s {
    expect on 1909-12-31: p is permitted to borrow;
    expect on 1910-01-01: p is not permitted to borrow;
    expect on 1910-01-01: q is permitted to borrow;
}
