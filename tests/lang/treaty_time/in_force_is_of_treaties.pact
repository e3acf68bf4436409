# error P0301
use std.security;
treaty t { parties { p, q; }
    article 1 { p must notify q until 1930-02-20 in force; } }
scenario s { expect 5 in force; }
