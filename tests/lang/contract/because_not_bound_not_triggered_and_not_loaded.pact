# `not_bound`, `not_triggered` and `not_loaded` are three answers: no party, condition not met, no text of it.
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
action dance/dances/danced(s: state);
e : state;
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then every member except a, v must help v; }
}
scenario which {
    expect on 1899-12-31: r is not obliged to help q because not_bound;
    expect on 1900-01-01: r is not obliged to help q because not_triggered;
    expect on 1900-01-01: r is not obliged to help q because not not_bound;
    expect on 1900-01-01: e is not obliged to help q because not_bound;
    expect on 1900-01-01: r is not obliged to dance because not_loaded;
    expect on 1900-01-01: r is not obliged to help q because not not_loaded;
    1900-03-01: p attacks q;
    expect r is obliged to help q because not not_triggered;
    expect e is not obliged to help q because not_bound;
}
