# A ban on a choice of acts bars each.
action help/helps/helped(s: state, v: state);
action supply/supplies/supplied(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member must not (help q or supply q); }
}
scenario s {
    1900-03-01: p helps q;
    1900-03-02: r supplies q;
    expect on 1900-01-01: p is forbidden to help q and p is forbidden to supply q;
    expect on 1900-03-02: p has breached article 1 of t and r has breached article 1 of t;
}
