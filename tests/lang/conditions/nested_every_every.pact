status ally(a: state, with b: state);
define web() if every member of t m satisfies (every member of t n where (m != n) satisfies (m is ally with n));
treaty t { in force from 1900-01-01; parties { p, q, r; } }
scenario s {
    1900-03-01: { p is ally with q; q is ally with p; p is ally with r; r is ally with p; q is ally with r; }
    1900-03-02: r is ally with q;
    expect on 1900-03-01: not web();                            # one pair is missing
    expect on 1900-03-02: web();
}
