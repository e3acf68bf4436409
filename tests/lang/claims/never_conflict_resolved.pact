# exit 3
# What one of them settles by its rank is no conflict.
use std.security;
treaty pact { parties { x, y; }
    article 1 { every member must not trade with any other member; }
    article 2 { x must trade with y by 1930-06-01 notwithstanding article 1; } }
claim agreed { never conflict; }
scenario war { 1930-01-01: y is neutral; }
