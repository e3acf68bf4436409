# error P0570
# What brings it about is found through definitions, effects of clauses and what acts imply.
use std.security;
status outlawed(s: state);
define pariah(s: state) if s is outlawed;
treaty pact { parties { x, y; }  article 1 { when any state a uses_force against any member v then starts outlawed(a); } }
claim respected { never any state s is pariah; }
