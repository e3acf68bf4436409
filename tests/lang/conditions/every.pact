status ready(s: state);
define all_ready() if every member of t m satisfies (m is ready);
treaty t { in force from 1900-01-01; parties { p, q; r from 1910-01-01; } }
x : state;
scenario s {
    1900-03-01: p is ready;
    1900-03-02: q is ready;
    expect on 1900-03-01: not all_ready();
    expect on 1900-03-02: all_ready();                          # x is no member
    expect on 1910-01-01: not all_ready();                      # r is one now
}
