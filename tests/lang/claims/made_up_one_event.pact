# error P0570
# No scenario plays it; one attack is enough.
use std.security;
treaty pact { parties { x, y; }  article 1 { every member must not attack any other member; } }
claim peace { never any member of pact s has breached article 1 of pact; }
