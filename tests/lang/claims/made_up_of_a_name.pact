# error P0570
# What a text names is told apart from what is like it otherwise.
use std.security;
treaty pact { parties { x, y, z; }  article 1 { every member except z must not attack any other member; } }
claim all_banned { never any member of pact s has attacked any member of pact t and s != t and not s is forbidden to attack t; }
