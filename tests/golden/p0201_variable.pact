action attack/attacks/attacked(a: state, v: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any state a attacks any member v then every a must attack v; }
    article 2 { when any state a attacks any member v then starts a(v); }
    article 3 { when some member w where (w has attacked p) then every member must attack w; }
}
