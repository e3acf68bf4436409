# A verdict test is a condition of state.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
action arm/arms/armed(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v; }
    article 2 { when any member m is obliged to help any member v then m may arm; }
}
scenario s {
    1900-03-01: p attacks q;
    1900-03-05: r helps q;
    expect on 1900-02-28: r is not permitted to arm;
    expect on 1900-03-01: r is permitted to arm;
    expect on 1900-03-01: q is not permitted to arm;
    expect on 1900-03-07: r is not permitted to arm;
}
