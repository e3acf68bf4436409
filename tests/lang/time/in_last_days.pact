# `in last 30 days`: an event of day D counts through D+30 or, half open, up to it; never on D+31.
action attack/attacks/attacked(a: state, v: state);
define recent(a: state, v: state) if a has attacked v in last 30 days;
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-06-01: p attacks q;
    expect on 1900-05-31: not recent(p, q);
    expect on 1900-06-01: recent(p, q);
    expect on 1900-06-30: recent(p, q);                         # 29 days ago
    expect on 1900-07-02: not recent(p, q);                     # 31 days ago
    expect on 1900-07-02: p has attacked q;                     # without a window, for good
}
