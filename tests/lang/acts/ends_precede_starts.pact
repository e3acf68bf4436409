# warning P0511
# Within an instant `ends` precede `starts`: of both at once the start prevails.
status at_war(a: state, with b: state);
action attack/attacks/attacked(a: state, v: state) starts at_war(a, v);
action make_peace/makes_peace/made_peace(a: state, with v: state) ends at_war(a, v);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario attack_last {
    1900-03-01: { p makes_peace with q; p attacks q; }
    expect on 1900-03-01: p is at_war with q;
}
scenario attack_first {
    1900-03-01: { p attacks q; p makes_peace with q; }
    expect on 1900-03-01: p is at_war with q;                   # the order within braces is immaterial
}
scenario apart {
    1900-03-01: p attacks q;
    1900-03-01: p makes_peace with q;
    expect on 1900-03-01: p is not at_war with q;               # successive instants
}
