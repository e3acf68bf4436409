action attack/attacks/attacked(a: state, v: state);
action threaten/threatens/threatened(a: state, v: state);
action help/helps/helped(s: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any state a where (a != a) then r must help p; }
    article 2 { when some state a where (a attacks q or a threatens q) then r must help q; }
}
scenario s {
    1900-03-01: p threatens q;
    expect on 1900-03-01: r is obliged to help q;
    expect on 1900-03-01: r is not obliged to help p;
}
