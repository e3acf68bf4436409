# error P0570
# Only where the one comes after the other on a later day.
use std.security;
treaty pact { parties { x, y; }  article 1 { when y threatens x then x must notify y within 30 days; } }
claim punctual { never x is late under article 1 of pact; }
