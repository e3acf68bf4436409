# error P0570
# Nobody but the members is named: a state that no text names attacks one of them.
use std.security;
treaty pact { parties { x, y; } }
claim among_members { whenever any state a attacks any member of pact v then a in member of pact; }
