# error P0570
# Without a variable.
use std.security;
treaty pact { parties { x, y; }  article 1 { x must notify y by 1930-01-01; } }
claim punctual { never x has breached article 1 of pact; }
scenario silent { 1929-01-01: y is neutral; }
