# A permission `for 30 days` from an event.
action attack/attacks/attacked(a: state, v: state);
action search/searches/searched(s: state, t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { when any state a attacks any member v then v may search a for 30 days; }
}
scenario s {
    1900-03-01: p attacks q;
    expect on 1900-03-30: q is permitted to search p;
    expect on 1900-03-31: q is not permitted to search p;       # half open
}
