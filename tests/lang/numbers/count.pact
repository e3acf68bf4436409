status ally(a: state, with b: state);
define allies(s: state): number = count of state m where (m is ally with s);
define most() if count of member of t m where (allies(m) > 0) = 2;
treaty t { in force from 1900-01-01; parties { p, q, r; } }
scenario s {
    1900-03-01: { q is ally with p; r is ally with p; }
    1900-04-01: p is ally with q;
    expect on 1900-02-28: allies(p) = 0;
    expect on 1900-03-01: allies(p) = 2 and allies(q) = 0;
    expect on 1900-03-01: not most();
    expect on 1900-04-01: most();
}
