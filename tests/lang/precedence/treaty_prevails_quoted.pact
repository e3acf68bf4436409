# Said for the whole treaty, the rule may be cited by the article that quotes it.
use std.security;
treaty charter {
    parties { x, y; }
    this treaty prevails over every other treaty;
    article 1 { x must not consult with y; }
    article 103 { not expressed because "the line above says it"; }
}
treaty commerce { parties { x, y; }  article 1 { x must consult with y; } }
scenario cited {
    1950-01-01: y is neutral;
    expect conflict between article 1 of charter and article 1 of commerce resolved by article 103 of charter;
    expect conflict between article 1 of charter and article 1 of commerce resolved by treaty charter;
    expect x is not obliged to consult with y because overridden;
}
