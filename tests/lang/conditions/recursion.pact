# Positive recursion is the least closure: it supports nothing by itself.
status ally(a: state, with b: state);
define bloc(a: state, b: state) if a is ally with b or some state c where (bloc(a, c) and c is ally with b);
treaty t { in force from 1900-01-01; parties { p, q, r, u, w; } }
scenario s {
    1900-03-01: { p is ally with q; q is ally with r; r is ally with u; }
    1900-04-01: ends q is ally with r;
    expect on 1900-03-01: bloc(p, u) and bloc(p, r) and bloc(q, u);
    expect on 1900-03-01: not bloc(u, p) and not bloc(p, w) and not bloc(p, p);
    expect on 1900-04-01: not bloc(p, u) and bloc(p, q) and bloc(r, u);
}
