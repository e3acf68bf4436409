# In the full view, which is the default, a secret treaty binds like any other.
use std.security;
treaty t { in force from 1892-08-17;  secret until 1918-01-18;  parties { p, q; }
    article 1 { every member must not attack any other member; } }
scenario s { expect on 1900-01-01: p is forbidden to attack q and t in force; }
