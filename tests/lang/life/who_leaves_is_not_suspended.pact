# Who leaves at the instant of a suspension has left: its duty is terminated, and not suspended.
action notify/notifies/notified(a: state, b: state);
event quake/quakes/quaked(s: state);
treaty t { in force from 1930-01-01;  parties { p; q until 1930-02-01; r; }
    article 1 { when p quakes then every member except p must notify p within 90 days; }
    article 2 { when not q in member of t then suspends article 1; } }
scenario s {
    1930-01-10: p quakes;
    expect on 1930-02-01: q is not obliged to notify p because terminated;
    expect on 1930-02-01: r is not obliged to notify p because suspended;
}
