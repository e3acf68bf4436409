# What an implied act starts, the implying act starts.
status at_war(a: state, with b: state);
action attack/attacks/attacked(a: state, v: state) starts at_war(a, v);
action invade/invades/invaded(a: state, v: state) implies attack(a, v);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: p invades q;
    expect on 1900-03-01: p is at_war with q;
    expect on 1900-03-01: q is not at_war with p;
    expect on 1900-03-01: p has attacked q;
}
