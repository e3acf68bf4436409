# `and` binds tighter than `or`.
status a1(s: state);
status b1(s: state);
status c1(s: state);
define d1(s: state) if a1(s) or b1(s) and c1(s);
define d2(s: state) if (a1(s) or b1(s)) and c1(s);
define d3(s: state) if not a1(s) and b1(s);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: a1(p);
    1900-03-01: b1(q);
    expect on 1900-03-01: d1(p) and not d2(p);
    expect on 1900-03-01: not d1(q) and d3(q) and not d3(p);    # `not` binds tightest
}
