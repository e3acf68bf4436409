# error P0551 P0603
# A chain without end is a finding with the chain, not a hang.
use std.security;
treaty feud { parties { x, y; } article 1 { when any member a attacks any member v then v must attack a; } }
scenario vendetta { suppose every state complies; 1930-01-01: x attacks y; }
