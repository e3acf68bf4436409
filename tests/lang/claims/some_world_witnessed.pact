# exit 0
# One instant of one scenario will do.
use std.security;
treaty pact { parties { x, y; }  article 1 { every member must not attack any other member; } }
claim it_can_be_broken { some world (some state s where (s has breached article 1 of pact)); }
scenario calm { 1930-01-01: x is neutral; }
scenario war { 1931-01-01: x attacks y; }
