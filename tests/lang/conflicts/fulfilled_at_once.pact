# A duty met by an ongoing act in course conflicts with no ban on beginning another.
ongoing action guard/guards/guarded(s: state, v: state);
action withdraw/withdraws/withdrew(s: state, from v: state) excludes guard(s, v);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must guard q; }
    article 2 { p must withdraw from q by 1910-01-01; }
}
scenario s {
    1899-01-01: p guards q;
    expect on 1900-02-01: no conflict;                          # begun, it is done
}
