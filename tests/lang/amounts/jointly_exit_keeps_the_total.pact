# Who leaves takes nothing from the total, and what it gave stays given.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y; z until 1930-06-01; }
    article 1 { every member jointly must contribute at least 100 by 1930-12-31; } }
scenario leaves {
    1930-02-01: z contributes 70;
    1930-07-01: z contributes 30;          # no longer of the group
    expect on 1930-07-02: x is obliged to contribute;
    1930-08-01: x contributes 30;
    expect on 1930-08-02: y is not obliged to contribute because fulfilled;
}
