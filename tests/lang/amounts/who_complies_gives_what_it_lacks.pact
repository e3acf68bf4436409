# Who complies gives what it lacks, within its limits.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, z; }
    article 1 { when y attacks z then x must contribute at least 100 to z within 9 days; }
    article 2 { x must contribute at most 100 to z; } }
scenario within_its_limit {
    suppose every state complies;
    1930-02-01: { x contributes 40 to z; y attacks z; }
    expect on 1930-02-02: x is not obliged to contribute to z under article 1 of t because fulfilled;
    expect x has not breached article 2 of t;
}
