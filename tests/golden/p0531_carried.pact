use std.security;
attribute share(s: state): number;
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { every member m jointly must contribute at least [share(m) * 100] by 1930-12-31; } }
scenario carried {
    share(x) = 1/2;  share(y) = 1/3;  share(z) = 1/6;
    1930-02-01: x contributes 60;
    1930-02-02: y contributes 39;
    expect on 1930-02-03: x is obliged to contribute;
    1930-02-04: y contributes 1;
    expect on 1930-02-05: z is not obliged to contribute because fulfilled;
}
