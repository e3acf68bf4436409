# A trailing role that is left out means any.
kind place/places;
a1, b1 : place;
action land/lands/landed(s: state, at p: place);
treaty t { in force from 1900-01-01; parties { p, q; } }
scenario s {
    1900-03-01: p lands at a1;
    expect on 1900-03-01: p has landed;
    expect on 1900-03-01: p has landed at a1;
    expect on 1900-03-01: p has not landed at b1;
    expect on 1900-03-01: q has not landed;
}
