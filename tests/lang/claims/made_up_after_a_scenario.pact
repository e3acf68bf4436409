# error P0570
# A scenario that says nothing against it settles nothing.
use std.security;
treaty pact { parties { x, y; }  article 1 { every member must not attack any other member; } }
claim peace { never y has breached article 1 of pact; }
scenario one_sided { 1930-01-01: x attacks y; }
