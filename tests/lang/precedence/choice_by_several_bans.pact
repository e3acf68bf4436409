# A choice is overridden when bans above it bar each of its acts.
use std.security;
treaty t { in force from 1950-01-01; parties { x, y; }
    article 1 { x must (supply y or trade with y) within 10 days; }
    article 2 { x must not supply y notwithstanding article 1; }
    article 3 { when y is neutral then x must not trade with y notwithstanding article 1; } }
scenario one_barred { 1950-01-01: y is at_war with x;  expect on 1950-01-20: no conflict; }
scenario s {
    y is neutral;
    1950-01-01: y is at_war with x;
    expect x is not obliged to trade with y because overridden;
    expect no conflict;
    expect conflict between article 1 of t and article 2 of t resolved by article 2 of t;
    expect conflict between article 1 of t and article 3 of t resolved by article 3 of t;
}
