# error P0901
use std.security;
treaty t { parties { x, y, z; }
    article 1 { x must assist any other member m against any state s where (s is in_dispute with m) by 1930-12-31; } }
