# exit 0
use std.security;
treaty pact { parties { x, y; }  article 1 { every member must not attack any other member; } }
claim it_can_be_broken { some world (any member of pact s has breached article 1 of pact against any member of pact t and s != t); }
scenario war { 1931-01-01: x attacks y; }
