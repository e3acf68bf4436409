# exit 0
# What suspends an article counts as well.
use std.security;
treaty pact { parties { x, y; }
    article 1 { x must notify y by 1930-06-01; }
    article 2 { when any member m is neutral then suspends article 1; } }
claim it_stands_still { some world (x is suspended under article 1 of pact); }
