# exit 0
use std.security;
treaty pact { parties { x, y; }  article 1 { when any member a attacks any member v then v must notify a within 7 days; } }
claim it_can_be_broken { some world (any member of pact s has breached article 1 of pact); }
