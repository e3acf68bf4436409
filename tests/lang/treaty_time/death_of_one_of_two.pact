# A treaty does not outlive the last but one of its parties.
use std.security;
treaty t { in force from 1930-01-01;  parties { p, q; } }
scenario s {
    1931-01-01: p dies;
    expect not (t in force) and not (q is party to t);
}
