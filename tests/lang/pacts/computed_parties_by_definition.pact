# Parties by what a definition comes to, put in place: over statuses and figures, through others, denied, of a set.
use std.security;
status located(s: state, in_region: region2);
status nuclear(s: state);
kind region2;
europe, asia : region2;
attribute capability2(s: state): number;
define european(s: state) if s is located europe;
define great(s: state) if capability2(s) >= 10;
define placed(s: state) if s is located;
define qualified(s: state) if s is european and not s is great;
define neighbour2(a: state, b: state) if some region2 r where (a is located r and b is located r);
treaty small { parties { every state s where (s is qualified); }
    article 1 { every member must not attack any other member; } }
treaty powers { parties { every great s where (s is placed); }
    article 1 { every member must consult with x; } }
treaty near { parties { every neighbour2 of x; }
    article 1 { every member must not threaten x; } }
treaty not_nuclear { parties { every state s where (not s is nuclear and count of nuclear n where (n != s) >= 1); }
    article 1 { every member must not fortify; } }
x, y, z : state;
scenario who {
    capability2(x) = 5;  capability2(y) = 20;  capability2(z) = 1;
    x is located europe;  y is located europe;  z is located asia;
    expect x is party to small and y is not party to small and z is not party to small;
    expect y is party to powers and x is not party to powers;
    expect x is party to near and y is party to near and z is not party to near;
    expect y is forbidden to threaten x and x is not party to not_nuclear;
    1950-01-01: { capability2(y) = 9;  z is nuclear; }
    expect y is party to small and y is forbidden to attack x and y is not party to powers;
    expect x is party to not_nuclear and z is not party to not_nuclear and x is forbidden to fortify;
    1951-01-01: { ends z is located asia; z is located europe; }
    expect z is party to near and z is party to small and z is forbidden to attack y;
}
