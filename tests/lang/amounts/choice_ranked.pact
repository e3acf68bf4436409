# A limit that ranks above a choice overrides it only where each of its acts has too little room. A choice that ranks
# above a limit lifts it in each of its acts, and a later one in none, where another will do.
action give/gives/given(s: state, n: number, to t: state);
action lend/lends/lent(s: state, n: number, to t: state);
treaty t { in force from 1930-01-01;  parties { p, q, r; }
    article 1 { p must (give at least 10 to q or lend at least 20 to q) by 1930-12-31 subject to article 3; }
    article 2 { r must (give at least 10 to q or lend at least 21 to q) by 1930-12-31 subject to article 3; }
    article 3 { every member must give at most 9 to any other member;  every member must lend at most 20 to any other member; } }
treaty u { in force from 1930-01-01;  parties { v, w; }
    article 1 { v must (give at least 10 to w or lend at least 20 to w) by 1930-12-31 notwithstanding article 2; }
    article 2 { every member must give at most 9 to any other member; } }
scenario below {
    1930-02-01: p gives 1 to q;
    expect on 1930-12-31: p has breached article 1 of t and r has not breached article 2 of t;
}
scenario above {
    1930-02-01: w gives 1 to v;
    expect v is not forbidden to give 10 to w because overridden;
    expect v is forbidden to give 11 to w and w is forbidden to give 9 to v and not w is forbidden to give 8 to v;
    1930-02-02: v gives 10 to w;
    expect v has fulfilled article 1 of u and v has not breached article 2 of u;
    1930-02-03: v gives 1 to w;
    expect v has breached article 2 of u;
}
use std.vclt;
treaty old { signed 1920-01-01; in force from 1920-01-01;  parties { a, b; }
    article 1 { every member must give at most 9 to any other member; }
    article 2 { every member must lend at most 20 to any other member; } }
treaty new { signed 1930-01-01; in force from 1930-01-01;  parties { a, b; }
    article 1 { a must (give at least 10 to b or lend at least 20 to b) by 1930-12-31; } }
scenario avoidable {
    1930-02-01: b gives 1 to a;
    expect a is forbidden to give 10 to b and a is forbidden to lend 21 to b;
    1930-02-02: a gives 10 to b;
    expect a has fulfilled article 1 of new and a has breached article 1 of old;
}
