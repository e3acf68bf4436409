# A clause brings about nothing before its treaty is in force.
event strike/strikes/struck(s: state);
status marked(s: state);
treaty t {
    in force from 1910-01-01;
    parties { p, q; }
    article 1 { when any state a strikes then starts marked(a); }
}
scenario s {
    1905-01-01: p strikes;
    expect on 1905-01-01: p is not marked;
    1911-01-01: p strikes;
    expect on 1911-01-01: p is marked;
}
