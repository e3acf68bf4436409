# `unless` comes before the end of the window, also where a definition tells whether it is so and the day brings both.
action give/gives/given(a: state, to v: state);
action guard/guards/guarded(a: state);
q, p, r : state;
define inside(s: state) if s in member of base;
treaty base { parties { q from 1930-01-23; } }
treaty t { parties { p, q, r; }
    article 3 { when any member a gives to any member v then every member may guard for 2 days unless v is inside; } }
scenario s {
    1930-01-21: p gives to q;
    expect on 1930-01-22: p is permitted to guard;
    expect on 1930-01-23: p is not permitted to guard because discharged;
}
