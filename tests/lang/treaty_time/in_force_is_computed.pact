# error P0317
use std.security;
treaty t { parties { p, q; } }
scenario s { t is in_force; }
