# A name listed in `parties` is thereby declared a state.
status ready(s: state);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: p is ready;
    expect on 1900-03-01: some state x where (x is ready);
    expect on 1900-03-01: count of state x where (x = x) = 2;
}
