use std.security;
outsider : state;
treaty t { in force from 1930-01-01;  parties { p, q; } }
treaty u { in force from 1930-01-01;  withdrawal on 1 year notice;  parties { p, q; } }
scenario s {
    1931-01-01: p denounces t;
    1931-01-02: outsider denounces u;
}
