# error P0570
# Before the treaty enters into force.
use std.security;
treaty pact { in force from 1920-01-01; parties { x, y; }  article 1 { every member must not attack any other member; } }
claim banned { whenever x attacks y then x is forbidden to attack y; }
