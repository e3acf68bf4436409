# error P0570
# exit 1
# A reading may be supposed as well: of the same text one claim holds and the other does not.
use std.security;
x, y, z : state;
treaty guarantee {
    reading extent: collective, several;
    parties { x, y, z; }
    article 1 { when any state a attacks any member v and extent is several then every member m except v, a must assist v; }
}
claim several { suppose extent is several;  whenever any state a attacks any member of guarantee v then every member of guarantee m where (m != a and m != v) satisfies (m is obliged to assist v); }
claim collective { suppose extent is collective;  whenever any state a attacks any member of guarantee v then every member of guarantee m where (m != a and m != v) satisfies (m is obliged to assist v); }
scenario s { 1930-01-01: x attacks y; }
