status ready(s: state);
action march/marches/marched(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; r from 1910-01-01; }
    define able(s: state) if s is ready and s in member;
    article 1 { when any member s where (able(s)) then s must march; }
    article 2 { when able(any member s) then s should march; }
}
scenario s {
    1900-03-01: { p is ready; r is ready; }
    expect on 1900-03-01: p is obliged to march under article 1 of t;
    expect on 1900-03-01: r is not obliged to march;
    expect on 1910-01-01: r is obliged to march;
    expect on 1900-03-01: q is not obliged to march;
}
