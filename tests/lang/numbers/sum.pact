attribute capability(s: state): number;
status ally(a: state, with b: state);
define strength(s: state): number = sum of capability(m) for state m where (m is ally with s);
treaty t { in force from 1900-01-01; parties { p, q, r, u; } }
scenario s {
    capability(q) = 1/3;
    capability(r) = 1/6;
    capability(u) = 5;
    1900-03-01: { q is ally with p; r is ally with p; }
    expect on 1900-02-28: strength(p) = 0;                      # the sum over nothing
    expect on 1900-03-01: strength(p) = 0.5;
    expect on 1900-03-01: strength(p) + capability(u) = 11/2;
}
