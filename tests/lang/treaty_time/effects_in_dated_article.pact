# What an article brings about it brings about in its time, from its first day to the day before its end.
use std.security;
status inspected(s: state);
treaty t { parties { p, q; }
    article 1 from 1930-01-01 until 1931-01-01 { when any member a attacks any member v then starts inspected(a); }
    article 2 from 1932-01-01 { when any member a is neutral then starts inspected(a); } }
scenario early { 1929-12-31: p attacks q;  expect on 1930-06-01: not p is inspected; }
scenario first_day { 1930-01-01: p attacks q;  expect p is inspected; }
scenario last_day { 1930-12-31: p attacks q;  expect p is inspected; }
scenario late { 1931-01-01: p attacks q;  expect not p is inspected; }
scenario state_trigger {
    1929-01-01: q is neutral;
    expect on 1931-12-31: not q is inspected;
    expect on 1932-01-01: q is inspected;
}
