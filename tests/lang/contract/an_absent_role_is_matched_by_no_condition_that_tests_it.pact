# warning P0402
# A role left out of a statement is unstated: no rule that asks for a value of it is met, one that leaves it out is, and a
# warning tells of the first (section 2, which here departs from "is unknown").
kind place/places;
suez : place;
action attack/attacks/attacked(a: state, v: state, at l: place);
action help/helps/helped(s: state, v: state);
action protest/protests/protested(s: state, to a: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { when any member a attacks any member v at suez then r must help v; }
    article 2 { when any member a attacks any member v then r must protest to a; }
}
scenario unstated {
    1900-03-01: p attacks q;
    expect r is not obliged to help q because not_triggered;
    expect r is obliged to protest to p;
    1900-03-02: p attacks q at suez;
    expect r is obliged to help q;
}
