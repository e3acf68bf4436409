# A bare number must be met exactly.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; }
    article 1 { x must contribute 100 to y by 1930-12-31; } }
scenario exactly {
    1930-02-01: x contributes 100 to y;
    expect on 1930-02-02: x is not obliged to contribute to y because fulfilled;
}
scenario too_little { 1930-02-01: x contributes 99 to y;   expect on 1930-12-31: x has breached article 1 of t; }
scenario too_much   { 1930-02-01: x contributes 101 to y;  expect on 1930-12-31: x has breached article 1 of t; }
scenario in_parts {      # a bare number does not add up over the window
    1930-02-01: x contributes 60 to y;
    1930-03-01: x contributes 40 to y;
    expect on 1930-12-31: x has breached article 1 of t;
}
scenario parts_of_one_instant {
    1930-02-01: { x contributes 60 to y; x contributes 40 to y; }
    expect on 1930-12-31: x has not breached article 1 of t;
}
scenario to_another { 1930-02-01: x contributes 100 to x;  expect on 1930-12-31: x has breached article 1 of t; }
