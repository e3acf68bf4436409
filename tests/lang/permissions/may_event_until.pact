# A permission begun by an event holds until its `until`.
action attack/attacks/attacked(a: state, v: state);
action search/searches/searched(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a attacks any member v then v may search a until 1901-01-01; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-02-28: q is not permitted to search p because not_triggered;
    expect on 1900-03-01: q is permitted to search p;
    expect on 1900-03-01: q is not permitted to search r;
    expect on 1900-03-01: r is not permitted to search p;
    expect on 1900-12-31: q is permitted to search p;
    expect on 1901-01-01: q is not permitted to search p;
}
