# note P0420
# Two duties that each wait for the other's performance: nobody need begin.
use std.security;
treaty t { parties { x, y, z; }
    article 1 { when x has assisted z then y must assist z; }
    article 2 { when y has assisted z then x must assist z; } }
scenario s { 1930-01-01: z is neutral; expect x is not obliged to assist z and y is not obliged to assist z; }
