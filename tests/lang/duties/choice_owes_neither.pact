# No deontic closure: of a choice neither act alone is owed.
action help/helps/helped(s: state, v: state);
action supply/supplies/supplied(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must (help q or supply q); }
}
scenario s {
    expect on 1900-01-01: p is not obliged to supply p;
    1900-03-01: p supplies q;
    expect on 1900-03-02: p is not obliged to help q;           # the choice is made
}
