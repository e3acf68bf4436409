# A world may hold what is in doubt, for every scenario that uses it.
use std.security;
world w { disputed x is neutral; open provoked; }
treaty t { parties { x, y; } article 1 { when x is neutral then y must consult with x; }
    article 2 { when x is provoked y then y must notify x; } }
scenario one { use world w; expect unknown (y is obliged to consult with x) because neutral; expect unknown (y is obliged to notify x) because provoked; }
scenario two { use w; 1930-01-01: x is neutral; expect y is obliged to consult with x; }
scenario three { expect y is not obliged to consult with x because not_triggered; }
