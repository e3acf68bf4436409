kind place/places;
a1 $ : place;
status held(p: place) × ;
