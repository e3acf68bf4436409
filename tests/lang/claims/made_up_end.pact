# exit 0
# A state that begins, and ends again.
use std.security;
treaty pact { parties { x, y; }  article 1 { when x is neutral then y must notify x within 30 days; } }
claim it_expires { some world (y is expired under article 1 of pact); }
