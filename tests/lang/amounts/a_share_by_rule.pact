# An amount may read the bearer: each owes its share, reckoned when the duty arises.
use std.security;
attribute share(s: state): number;
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { every member m must contribute at least [share(m) * 1000] by 1930-12-31; } }
scenario shares {
    share(x) = 25%;  share(y) = 50%;  share(z) = 25%;
    1930-02-01: { x contributes 250; y contributes 250; share(z) = 0; }
    1930-03-01: z contributes 249;
    expect on 1930-03-02: x is not obliged to contribute because fulfilled;
    expect on 1930-03-02: y is obliged to contribute and z is obliged to contribute;
    expect on 1930-12-31: y has breached article 1 of t and z has breached article 1 of t;
    expect on 1930-12-31: x has not breached article 1 of t;
}
