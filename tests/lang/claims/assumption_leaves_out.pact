# exit 3
# What a claim assumes for itself leaves worlds out, and is no warning.
use std.security;
treaty pact { parties { x, y; }  article 1 { every member must not attack any other member; } }
claim peace { assume no state a where (some state v satisfies (a attacks v));  never x has attacked y; }
scenario war { 1931-01-01: x attacks y; }
