# A ban that leaves a role out covers the duty that names it.
kind place/places;
a1, b1 : place;
action land/lands/landed(s: state, at p: place);
treaty t {
    in force from 1900-01-01;
    parties { p, q; }
    article 1 { p must land at a1; q must land; }
    article 2 { p must not land; q must not land at a1; }
    accepts conflict in article 1 because "made for the test";
}
scenario s {
    expect on 1900-01-01: conflict between article 1 of t and article 2 of t for p;
    expect on 1900-01-01: no conflict between article 1 of t and article 2 of t for q;  # it may land at b1
}
