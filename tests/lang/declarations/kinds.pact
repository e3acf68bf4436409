# Things of one kind are not things of another.
kind place/places;
a1, b1 : place;
status held(p: place);
define all_held() if every place p satisfies (p is held);
treaty t { in force from 1900-01-01; parties { p1; } }
scenario s {
    1900-03-01: a1 is held;
    1900-03-02: b1 is held;
    expect on 1900-03-01: not all_held();
    expect on 1900-03-02: all_held();                           # the states are no places
}
