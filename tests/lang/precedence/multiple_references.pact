# note P0503 P0515
# Several references, with commas; a clause; another treaty.
use std.security;
treaty t { parties { x, y; }
    article 1 { talk: x must not consult with y; tell: x must not notify y; }
    article 2 { x may consult with y notwithstanding article 1.talk, article 1 of u; x may notify y notwithstanding article 1.talk; } }
treaty u { parties { x, y; }  article 1 { x must not consult with y; } }
scenario s {
    expect x is not forbidden to consult with y because overridden;
    expect x is forbidden to notify y;
}
