action attack/attacks/attacked(a: state, v: state);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-06-15: p attacks q;
    expect on 1900-07-14: p has attacked q in last 1 months;
    expect on 1900-07-16: p has not attacked q in last 1 months;
}
