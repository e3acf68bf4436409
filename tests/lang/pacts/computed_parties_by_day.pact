# Who is a party may turn on the day: from the day on, and under a definition of its own.
use std.security;
attribute since(s: state): date;
define of_age(s: state) if today >= since(s) + 18 years;
a, b, x : state;
treaty t { parties { every state s where (s is of_age); }
    article 1 { every member must not trade with x; } }
treaty fixed { parties { every state s where (today >= 1930-06-01 and today < 1931-01-01 and s is neutral); }
    article 1 { every member must not trade with x; } }
scenario grows_up {
    since(a) = 1912-05-01;  since(x) = 2000-01-01;  since(b) = 1920-01-01;  b is neutral;
    1930-01-01: a consults with b;
    expect a is not forbidden to trade with x;
    expect on 1930-04-30: a is not forbidden to trade with x because not_bound;
    expect on 1930-05-01: a is forbidden to trade with x under article 1 of t and a is party to t;
    expect on 1930-05-31: b is not forbidden to trade with x;
    expect on 1930-06-01: b is forbidden to trade with x under article 1 of fixed;
    expect on 1931-01-01: b is not forbidden to trade with x;
    expect on 1938-01-01: b is forbidden to trade with x under article 1 of t;
}
