# A duty of any one to keep up an ongoing act: some one of the group must be at it without a break.
use std.security;
treaty t { in force from 1930-01-01;  parties { x, y, z, a; }
    article 1 { when a attacks x then any member except a, x must sanction a for 30 days; } }
scenario relieved {
    1930-02-01: a attacks x;
    1930-02-02: y sanctions a;
    1930-02-10: { z sanctions a; ends y sanctions a; }
    expect on 1930-03-05: y has not breached article 1 of t and z has not breached article 1 of t;
    expect on 1930-03-05: y is not obliged to sanction a because fulfilled;
}
scenario broken_off {
    1930-02-01: a attacks x;
    1930-02-02: y sanctions a;
    1930-02-10: ends y sanctions a;
    expect y has breached article 1 of t and z has breached article 1 of t;
}
