action help/helps/helped(s: state, v: state);
action supply/supplies/supplied(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p may (help q or supply q); }
}
scenario s {
    expect on 1900-01-01: p is permitted to help q and p is permitted to supply q;
    expect on 1900-01-01: q is not permitted to help q;
}
