kind place/places;
a1, b1 : place;
status route(from a: place, to b: place, through c: place);
define loop(a: place) if route(a, a, a);
define there_and_back(a: place) if some place b where (route(a, a, b));
treaty t { in force from 1900-01-01; parties { p; } }
scenario s {
    1900-03-01: { route(a1, a1, b1); route(b1, b1, b1); }
    expect on 1900-03-01: not loop(a1) and loop(b1);
    expect on 1900-03-01: there_and_back(a1) and there_and_back(b1);
}
