# A condition may ask whether somebody is overridden under an article.
use std.security;
treaty t { parties { x, y; }
    article 1 { every member must consult with any other member; }
    article 2 { when any member m is neutral then m need not consult with any state notwithstanding article 1; }
    article 3 { when any member m is overridden under article 1 then m must notify any other member; } }
scenario s {
    expect x is active under article 1 of t and not x is overridden under article 1 of t;
    1950-01-01: x is neutral;
    expect x is overridden under article 1 of t and not x is active under article 1 of t;
    expect y is not overridden under article 1 of t;
    expect x is obliged to notify and not y is obliged to notify;
    1950-01-05: ends x is neutral;
    expect not x is overridden under article 1 of t;
}
