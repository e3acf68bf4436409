# A missing role in a ban covers every value.
kind place/places;
a1, b1 : place;
action land/lands/landed(s: state, at p: place);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must not land; q must not land at a1; }
}
scenario s {
    expect on 1900-01-01: p is forbidden to land at a1;
    expect on 1900-01-01: p is forbidden to land at b1;
    expect on 1900-01-01: q is forbidden to land at a1;
    expect on 1900-01-01: q is not forbidden to land at b1;
    1900-02-01: { p lands at b1; q lands at b1; }
    expect on 1900-02-01: p has breached article 1 of t;
    expect on 1900-02-01: q has not breached article 1 of t;
}
