# error P0570
# In one completion of what is in doubt it is refuted.
use std.security;
x, y : state;
claim peace { never x has attacked y; }
scenario disputed_attack { 1931-01-01: disputed x attacks y; }
