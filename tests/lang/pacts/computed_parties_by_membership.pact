# Who is bound by one treaty may be who is bound by another, or is not: treaty after treaty, whatever stands first.
use std.security;
x, y, z : state;
treaty outsiders { parties { every state s where (not s is party to club and not s is party to guests); }
    article 1 { every member must not attack any other member; } }
treaty guests { parties { every state s where (s is neutral and not s is party to club); }
    article 1 { every member must consult with x; } }
treaty club { parties { x; y until 1930-06-01; }
    article 1 { when any member a attacks any member b then every member except a, b must sanction a; } }
treaty insiders { parties { every state s where (s is party to club); }
    article 1 { every member must not trade with z; } }
scenario both_ways {
    z is neutral;
    1930-01-01: x trades with y;
    expect x is party to club and x is party to insiders and not x is party to outsiders;
    expect z is party to guests and not z is party to outsiders and not z is party to insiders;
    expect x has breached article 1 of insiders or not x is forbidden to trade with y;
    1930-02-01: ends z is neutral;
    expect z is party to outsiders and not z is party to guests;
    expect on 1930-06-01: y is party to outsiders and not y is party to insiders;
    expect on 1930-06-01: y is forbidden to attack z under article 1 of outsiders;
}
