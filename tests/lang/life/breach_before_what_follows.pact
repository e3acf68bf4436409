# Of two deadlines at one day's end both are missed: what follows from a breach comes after it.
use std.security;
treaty t {
    in force from 1930-01-01;
    parties { x, y; }
    article 1 { every member must notify any other member by 1930-02-01; }
    article 2 { every member must consult with any other member by 1930-02-02; }
    article 60 { when any member a breaches article 1 then suspends article 1, article 2; }
}
scenario s {
    expect on 1930-02-01: x has breached article 1 of t and y has breached article 1 of t;
    expect on 1930-02-01: x is not obliged to notify y because suspended;
    expect on 1930-02-02: x has not breached article 2 of t and y has not breached article 2 of t;
}
