# A dated expect may stand before the statements that it is about.
status ready(s: state);
treaty t { in force from 1900-01-01; parties { p; } }
scenario s {
    expect on 1900-06-02: p is ready;
    expect on 1900-05-31: p is not ready;
    1900-06-01: p is ready;
}
