status ready(s: state);
status armed(s: state);
define able() if every member of t m where (m is armed) satisfies (m is ready);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: p is armed;
    1900-03-02: p is ready;
    1900-03-03: q is armed;
    expect on 1900-02-28: able();
    expect on 1900-03-01: not able();
    expect on 1900-03-02: able();
    expect on 1900-03-03: not able();
}
