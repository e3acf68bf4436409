# The latest occurrence decides.
action attack/attacks/attacked(a: state, v: state);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-06-01: p attacks q;
    1900-06-20: p attacks q;
    expect on 1900-06-28: p has attacked q in last 10 days;
    expect on 1900-07-02: p has not attacked q in last 10 days;
    expect on 1900-07-02: p has attacked q in last 20 days;
}
