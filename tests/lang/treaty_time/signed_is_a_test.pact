# `t is signed` from the date of its line; what is signed does not bind yet.
use std.security;
treaty t {
    signed 1899-06-01;
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must notify any other member by 1905-01-01; }
}
scenario s {
    expect on 1899-05-31: not (t is signed);
    expect on 1899-06-01: t is signed and not (t is in_force) and not (p is party to t);
    expect on 1899-06-01: p is not obliged to notify because not_bound;
    expect on 1900-01-01: t is signed and t is in_force and p is party to t and p is obliged to notify;
}
