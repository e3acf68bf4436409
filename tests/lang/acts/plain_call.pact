# The plain call form always works.
action attack/attacks/attacked(a: state, v: state);
status at_war(a: state, with b: state);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: attacks(p, q);
    1900-03-01: at_war(p, q);
    expect on 1900-03-01: p has attacked q;
    expect on 1900-03-01: at_war(p, q) and p is at_war with q;
    expect on 1900-03-01: not at_war(q, p);
}
