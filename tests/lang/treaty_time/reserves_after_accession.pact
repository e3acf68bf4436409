# The reservation is made with the accession.
use std.security;
z : state;
treaty t { in force from 1930-01-01;  parties { p, q; }  z reserves article 1;
    article 1 { every member must not attack any other member; } }
scenario s {
    1931-01-01: z accedes to t;
    expect z is party to t and z is not forbidden to attack p because not_bound;
    expect p is forbidden to attack z;
}
