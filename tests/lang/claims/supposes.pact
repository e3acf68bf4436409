# exit 3
# What a claim supposes is supposed in every scenario anew, beside what that supposes itself, and in worlds that are made up.
use std.security;
w, x, y, z : state;
treaty alliance { parties { x, y; z; }
    article 1 { when any state a attacks any member v then every member m except v must sanction a within 10 days; } }
claim answered {
    suppose every member of alliance complies;
    whenever any state a attacks any member of alliance v
    then within 1 days every member of alliance m where (m != v and m != a) satisfies (m sanctions a or m has sanctioned a);
}
claim unbroken {
    suppose every state complies;  suppose w defies;
    never some state s satisfies (s has breached article 1 of alliance);
}
scenario s { 1930-01-01: w attacks x;  expect on 1930-01-11: y has breached article 1 of alliance; }
scenario helped { suppose y complies;  1930-01-01: w attacks x;  expect y has sanctioned w; }
