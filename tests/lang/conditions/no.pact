action attack/attacks/attacked(a: state, v: state);
define safe(v: state) if no state a where (a has attacked v);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-02-28: safe(q);
    expect on 1900-03-01: safe(p) and not safe(q);
}
