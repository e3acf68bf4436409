# A duty that waits for another's performance, which waits for nothing, is no circle.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { when x has assisted z then y must assist z; }
    article 2 { when z is in_dispute with y then x must assist z; } }
scenario s { 1930-01-01: z is in_dispute with y; expect y is not obliged to assist z because not_triggered;
    1930-01-02: x assists z; expect y is obliged to assist z; }
