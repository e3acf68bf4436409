action attack/attacks/attacked(a: state, v: state);
define victim(v: state) if some state a where (a has attacked v);
treaty t { in force from 1900-01-01; parties { p, q, r; } }
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-02-28: not victim(q);
    expect on 1900-03-01: victim(q) and not victim(p) and not victim(r);
}
