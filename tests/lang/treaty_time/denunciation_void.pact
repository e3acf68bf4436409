# warning P0520
# VCLT 56: a treaty without a line on withdrawal does not admit of denunciation.
use std.security;
treaty t { in force from 1930-01-01;  parties { p, q; }
    article 1 { every member must not attack any other member; } }
scenario s {
    1931-01-01: p denounces t;
    expect on 1940-01-01: p is party to t and p is forbidden to attack q and not p is under_notice to t;
}
