status ally(a: state, with b: state);
define bloc(a: state, b: state) if a is ally with b or some state c where (a is ally with c and bloc(c, b));
treaty t { in force from 1900-01-01; parties { p, q, r, u; } }
scenario s {
    1900-03-01: { p is ally with q; q is ally with p; }
    expect on 1900-03-01: bloc(p, p) and bloc(q, p) and not bloc(p, u) and not bloc(u, u);
}
