# Who may do an act may do what it implies; who may do what is implied may not for that reason do the whole act.
action use_force/uses_force/used_force(a: state, against b: state);
action attack/attacks/attacked(a: state, v: state) implies use_force(a, v);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { p may attack r; }
    article 2 { q may use_force against r; }
    article 3 { every member must not use_force against any other member subject to article 1, article 4; }
    article 4 { r may use_force against p; }
}
scenario covered {
    expect on 1900-03-01: p is permitted to attack r and p is permitted to use_force against r;
    expect on 1900-03-01: q is permitted to use_force against r;
    expect on 1900-03-01: q is not permitted to attack r;
    1900-03-02: p attacks r;
    expect p has not breached article 3 of t;
    1900-03-03: r uses_force against p;
    expect r has not breached article 3 of t;
}
