# exit 3
# That none was found is no proof that there is none.
use std.security;
treaty pact { parties { x, y; }  article 1 { every member must not attack any other member; } }
claim both_ways { some world (x is obliged to attack y and x is forbidden to attack y); }
scenario calm { 1930-01-01: x is neutral; }
