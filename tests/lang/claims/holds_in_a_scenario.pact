# exit 3
# Nothing against it in what was played: that is no proof.
use std.security;
treaty pact { parties { x, y; }  article 1 { every member must not attack any other member; } }
claim banned { whenever any member of pact a attacks any member of pact v and a != v then a is forbidden to attack v; }
scenario war { 1931-01-01: x attacks y;  expect x has breached article 1 of pact; }
