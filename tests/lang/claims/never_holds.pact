# exit 3
use std.security;
treaty pact { parties { x, y; }  article 1 { every member must not attack any other member; } }
claim never_both { never any state s is obliged to attack any state t and s is forbidden to attack t; }
scenario war { 1931-01-01: x attacks y; }
