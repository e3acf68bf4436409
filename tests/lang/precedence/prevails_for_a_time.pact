# warning P0502
# note P0515
# In an article with dates of its own a treaty says in its time alone that it prevails.
use std.security;
treaty charter {
    in force from 1945-10-24;
    parties { x, y, z; }
    article 41 { when any member a attacks any member v then every member except a must not trade with a; }
    article 103 from 1950-01-01 until 1955-01-01 { this treaty prevails over every other treaty; }
}
treaty commerce {
    in force from 1945-10-24;
    parties { x, z; }
    article 3 { x must trade with z; }
    article 4 { z may trade with x; }
}
scenario in_its_time {
    1948-01-01: z attacks y;
    expect conflict between article 41 of charter and article 3 of commerce for x;
    expect x is obliged to trade with z and x is forbidden to trade with z;
    expect on 1949-12-31: x is obliged to trade with z;
    expect on 1950-01-01: x is not obliged to trade with z because overridden;
    expect on 1950-01-01: x is forbidden to trade with z;
    expect on 1950-01-01: no conflict;
    expect on 1950-01-01: conflict between article 41 of charter and article 3 of commerce for x resolved by article 103 of charter;
    1952-01-01: x is neutral;
    expect x is not obliged to trade with z because overridden;
    expect on 1954-12-31: x is not obliged to trade with z because overridden;
    expect on 1955-01-01: x is obliged to trade with z and x is forbidden to trade with z;
    expect on 1955-01-01: conflict between article 41 of charter and article 3 of commerce for x;
    1955-06-01: x trades with z;
    expect x has breached article 41 of charter;
}
