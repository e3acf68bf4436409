action attack/attacks/attacked(a: state, v: state) starts at_war(a, v) starts at_war(v, a);
action make_peace/makes_peace/made_peace(a: state, with v: state) ends at_war(a, v) ends at_war(v, a);
status at_war(a: state, with b: state);
treaty t { in force from 1900-01-01; parties { p, q, r; } }
scenario s {
    1900-03-01: p attacks q;
    1900-03-05: q makes_peace with p;
    expect on 1900-02-28: p is not at_war with q;
    expect on 1900-03-01: p is at_war with q and q is at_war with p;
    expect on 1900-03-01: p is not at_war with r;
    expect on 1900-03-04: p is at_war with q;
    expect on 1900-03-05: p is not at_war with q and q is not at_war with p;
}
