# Who complies may be what a world is looked for with.
use std.security;
w, x, y : state;
treaty alliance { parties { x, y; }
    article 1 { when any state a attacks any member v then every member m except v must attack a; } }
claim spreads { suppose every member of alliance complies;  some world (y has attacked w and not w has attacked y); }
