# error P0570
use std.security;
treaty pact { parties { x, y; }  article 1 { every member must not attack any other member; } }
claim peace { never any state s is at_war with any state t; }
scenario war { 1931-01-01: x attacks y; }
