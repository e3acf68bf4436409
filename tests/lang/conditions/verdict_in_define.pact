action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { every member must not attack any other member; }
}
define bound_to_peace(s: state, v: state) if s is forbidden to attack v;
define free_to_attack(s: state, v: state) if s is not forbidden to attack v under article 1 of t;
scenario s {
    expect on 1900-01-01: bound_to_peace(p, q) and not free_to_attack(p, q);
    expect on 1899-12-31: free_to_attack(p, q) and not bound_to_peace(p, q);
}
