# One treaty can suspend the articles of another.
use std.security;
treaty truce {
    in force from 1931-01-01;
    parties { x, y; }
    article 1 { when any member a is at_war with any member b then suspends article 1 of alliance; }
}
treaty alliance {
    in force from 1930-01-01;
    parties { x, z; }
    article 1 { x must not trade with z; }
}
scenario s {
    x is at_war with y;
    expect on 1930-12-31: x is forbidden to trade with z;
    expect on 1931-01-01: x is not forbidden to trade with z because suspended;
}
