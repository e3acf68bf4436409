status ally(a: state, with b: state);
define even_steps(a: state, b: state) if a = b or some state c where (odd_steps(a, c) and c is ally with b);
define odd_steps(a: state, b: state) if some state c where (even_steps(a, c) and c is ally with b);
treaty t { in force from 1900-01-01; parties { p, q, r; } }
scenario s {
    1900-03-01: { p is ally with q; q is ally with r; }
    expect on 1900-03-01: odd_steps(p, q) and even_steps(p, r) and not odd_steps(p, r) and not even_steps(p, q);
}
