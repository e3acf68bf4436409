# With an event in the trigger the statuses beside it are tested at its instant.
status neutral(s: state);
action attack/attacks/attacked(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v and v is neutral then every member except a, v must help v; }
}
scenario later {
    1900-03-01: p attacks q;
    1900-03-02: q is neutral;
    expect on 1900-03-02: r is not obliged to help q;
}
scenario earlier {
    1900-02-01: q is neutral;
    1900-03-01: p attacks q;
    expect on 1900-03-01: r is obliged to help q;
}
scenario at_once {
    1900-03-01: { p attacks q; q is neutral; }
    expect on 1900-03-01: r is obliged to help q;               # statuses are updated first
}
