# An ongoing act begun to meet a duty above the ban stays covered while it lasts.
use std.security;
treaty t { parties { x, y; }
    article 1 { every member must not sanction any other member; }
    article 2 { when x is neutral then x must sanction y notwithstanding article 1; } }
scenario s {
    x is neutral;
    1950-01-01: x sanctions y;
    1950-01-10: y is neutral;
    expect x has not breached article 1 of t;
    expect on 1950-01-11: x is not obliged to sanction y under article 2 of t because fulfilled;
    1950-02-01: ends x is neutral;
    expect x has not breached article 1 of t;
    1950-03-01: ends x sanctions y;
    1950-04-01: x sanctions y;
    expect x has breached article 1 of t;
}
