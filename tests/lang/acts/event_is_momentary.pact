# An event is true at its instant alone; a status lasts.
action attack/attacks/attacked(a: state, v: state) starts at_war(a, v);
status at_war(a: state, with b: state);
define now(a: state, v: state) if a attacks v;
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: p attacks q;
    expect now(p, q);                                           # where it stands
    expect on 1900-03-02: not now(p, q);
    expect on 1900-03-02: p has attacked q;
    expect on 1900-03-02: p is at_war with q;
}
