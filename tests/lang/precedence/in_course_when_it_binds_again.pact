# A duty that binds again is met by an act in course, and by an act of that very instant.
use std.security;
treaty t { in force from 1950-01-01;  parties { x, y; }
    article 1 { x must sanction y by 1950-02-01; }
    article 2 { when x is neutral then x need not sanction y notwithstanding article 1; }
    article 3 { y must consult with x by 1950-02-01; }
    article 4 { when y is neutral then y need not consult with x notwithstanding article 3; } }
scenario s {
    x is neutral;  y is neutral;
    1950-01-05: { x sanctions y;  y consults with x; }
    1950-01-10: ends x is neutral;
    expect x is fulfilled under article 1 of t;
    1950-01-11: ends y is neutral;
    expect y is not fulfilled under article 3 of t;
    expect on 1950-02-01: y has breached article 3 of t and x has not breached article 1 of t;
}
