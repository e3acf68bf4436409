# To end what does not hold changes nothing.
status ready(s: state);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: ends p is ready;
    1900-03-02: p is ready;
    1900-03-03: p is ready;
    1900-03-04: ends p is ready;
    expect on 1900-03-01: p is not ready;
    expect on 1900-03-03: p is ready;
    expect on 1900-03-04: p is not ready;                       # a status is not counted
}
