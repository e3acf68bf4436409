# A role with a preposition may stand in any order.
kind place/places;
a1 : place;
action attack/attacks/attacked(a: state, v: state, at p: place, with w: state);
treaty t { in force from 1900-01-01; parties { p, q, r; } }
scenario s {
    1900-03-01: p attacks q with r at a1;
    expect on 1900-03-01: p has attacked q at a1 with r;
    expect on 1900-03-01: p has attacked q with r;
    expect on 1900-03-01: p has not attacked r;
    expect on 1900-03-01: p has not attacked q with q;
}
