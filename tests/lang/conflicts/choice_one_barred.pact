# With one alternative left there is no conflict: the duty is narrowed.
action help/helps/helped(s: state, v: state);
action supply/supplies/supplied(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must (help q or supply q) by 1900-06-01; }
    article 2 { p must not help q; }
}
scenario s {
    1900-03-01: p supplies q;
    expect on 1900-01-01: no conflict;
    expect on 1900-06-01: p has not breached article 1 of t;
    expect on 1900-06-01: p has not breached article 2 of t;
}
