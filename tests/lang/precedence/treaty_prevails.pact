# Charter 103: obligations under the Charter prevail over those under any other treaty.
use std.security;
treaty charter {
    in force from 1945-10-24;
    parties { x, y, z; }
    article 41 { when any member a attacks any member v then every member except a must sever_trade with a; }
    article 103 { this treaty prevails over every other treaty; }
}
treaty commerce {
    in force from 1970-01-01;
    parties { x, y; }
    article 3 { y must trade with x within 30 days; }
}
scenario sanctions {
    1970-01-10: x attacks z;
    expect y is not obliged to trade with x because overridden;
    expect no conflict;
    expect conflict between article 41 of charter and article 3 of commerce for y resolved by article 103 of charter;
    expect conflict between article 41 of charter and article 3 of commerce for y resolved by article 41 of charter;
    expect on 1970-03-01: y has not breached article 3 of commerce;
}
