# The library's words are loaded by `use`.
use std.security;
treaty t { in force from 1900-01-01; parties { p, q; } article 1 { every member must not use_force against any other member; } }
scenario s {
    1900-03-01: p invades q;
    expect on 1900-03-01: p has breached article 1 of t;
    expect on 1900-03-01: p is at_war with q and q is at_war with p;
    expect on 1900-03-01: q has not breached article 1 of t;
}
