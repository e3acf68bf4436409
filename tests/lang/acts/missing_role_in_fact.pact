# A fact that leaves a role out names no value: it happened somewhere, and at no place in particular.
kind place/places;
a1 : place;
action land/lands/landed(s: state, at p: place);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: p lands;
    expect on 1900-03-01: p has landed;
    expect on 1900-03-01: q has not landed;
}
