# A duty towards every other member is owed to each, also where the trigger names a victim.
action attack/attacks/attacked(a: state, v: state);
action notify/notifies/notified(a: state, b: state);
treaty t { in force from 1900-01-01;  parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except v must notify every other member within 7 days; } }
u : state;
scenario s {
    1900-01-01: u attacks r;
    1900-01-02: p notifies q;
    expect on 1900-01-08: p has breached article 1 of t against r and not p has breached article 1 of t against q;
    expect on 1900-01-08: q has breached article 1 of t against p and q has breached article 1 of t against r;
}
