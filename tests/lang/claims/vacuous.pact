# warning P0572
# What it speaks of is never so: that nothing is against it means nothing.
use std.security;
treaty pact { parties { x, y; }  article 1 { every member must not attack any other member; } }
claim empty { whenever x is obliged to attack y then y is neutral; }
scenario war { 1931-01-01: x attacks y; }
