# Whether one of the set is meant may turn on the bearer and on the variables of the clause.
action consult/consults/consulted(a: state, b: state);
event quake/quakes/quaked(s: state);
status friend(a: state, b: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member v quakes then every member m should consult every other member o where (o != v and friend(m, o)); }
}
scenario s {
    friend(p, q); friend(p, r); friend(q, p);
    1900-01-01: r quakes;
    expect on 1900-01-01: p is recommended to consult q;
    expect on 1900-01-01: not p is recommended to consult r;
    expect on 1900-01-01: q is recommended to consult p;
    expect on 1900-01-01: not r is recommended to consult p;
}
