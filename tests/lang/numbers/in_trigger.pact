# A comparison of figures triggers while it holds.
attribute capability(s: state): number;
action disarm/disarms/disarmed(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any state s in member of t and capability(s) > 1/2 then s must disarm within 10 days; }
}
scenario s {
    capability(p) = 0.5; capability(q) = 0.4;
    1900-03-01: capability(p) = 0.51;
    expect on 1900-02-28: p is not obliged to disarm;           # half is not more than half
    expect on 1900-03-01: p is obliged to disarm;
    expect on 1900-03-01: q is not obliged to disarm;
    expect on 1900-03-11: p has breached article 1 of t;
}
