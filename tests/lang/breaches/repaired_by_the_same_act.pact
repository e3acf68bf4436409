# A breach is repaired by a duty that arises with it and is performed by the very act that breaks the ban.
event tick/ticks/ticked(s: state);
action guard/guards/guarded(a: state, v: state);
treaty t { parties { q; r; }
    article 1 { when any state a ticks then a must guard repairing article 2; }
    article 2 { when any state a ticks then every member must not guard any other member until 1930-01-26; } }
scenario s {
    1930-01-22: { q guards r; q ticks; }
    expect q has breached article 2 of t and q is repaired under article 2 of t;
}
