# `any treaty x in force` binds, as `any treaty x is in_force` does.
use std.security;
treaty t { in force from 1930-01-01;  parties { p, q; }
    article 1 { when any treaty x in force then p must ratify x; } }
treaty u { in force from 1931-01-01;  parties { p, q; } }
scenario s {
    expect on 1930-12-31: p is obliged to ratify t and not p is obliged to ratify u;
    expect on 1931-01-01: p is obliged to ratify u;
}
