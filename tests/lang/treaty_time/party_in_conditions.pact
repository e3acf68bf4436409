# With a variable for the treaty as well.
use std.security;
treaty t { in force from 1930-01-01;  parties { p, q; } }
treaty u { in force from 1935-01-01;  parties { p, r; } }
define bound_together(a: state, b: state) if some treaty x where (a is party to x and b is party to x);
define any_in_force(a: state) if some treaty x where (x in force and a is party to x);
scenario s {
    expect on 1930-01-01: bound_together(p, q) and not bound_together(p, r) and not any_in_force(r);
    expect on 1935-01-01: bound_together(p, r) and any_in_force(r);
}
