# `unless` is tested once all that the same instant brings about has arisen, also where it asks what is not so.
action guard/guards/guarded(a: state, b: state);
action block/blocks/blocked(a: state, b: state);
p, q, r : state;
treaty t { parties { p, q, r; }
    article 1 { q should guard p unless not p is obliged to block r under article 4; }
    article 2 { q should guard r unless not r is obliged to block r under article 4; }
    article 3 { q must guard r until not p is obliged to block r; }
    article 4 { every member except r must block r; } }
scenario s {
    expect q is recommended to guard p;          # p is obliged, by this very instant
    expect q is not recommended to guard r;      # r is not
    expect q is obliged to guard r;
    1930-01-01: p blocks r;
    expect q is obliged to guard r;              # obliged to the end of the day on which it is done
    expect on 1930-01-03: q is not obliged to guard r and q has breached article 3 of t;
}
