# error P0345
use std.security;
treaty t { parties { x, y; }
    article 1 { x must not consult with y; }
    article 2 { x should consult with y notwithstanding article 1; } }
