# An open status over many states: only the tuples on which a text turns are completed.
use std.security;
s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20 : state;
treaty t { parties { s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15, s16, s17, s18, s19, s20; }
    article 1 { when any member a attacks any member v and not v is provoked a then every member except a, v must assist v; } }
scenario many {
    open provoked;
    1930-01-01: s1 attacks s2;
    1930-01-02: s3 attacks s4;
    expect unknown (s9 is obliged to assist s2) because provoked;
    expect unknown (s9 is obliged to assist s4) because provoked;
    expect s9 is not obliged to assist s5 because not_triggered;
}
